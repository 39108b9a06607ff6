namespace Wfm.Domain.Budget;

/// <summary>The lines that were in force when a plan was made.</summary>
/// <param name="Lines">All lines; a key may come with several dates.</param>
public sealed record PriceBook(IReadOnlyList<PriceLine> Lines)
{
    /// <summary>The line in force for <paramref name="key"/> on <paramref name="date"/>: the latest that began; fails with <c>price.missing</c>.</summary>
    public Result<PriceLine> At(string key, DateOnly date) =>
        Lines.Where(line => line.Key == key && line.ValidFrom <= date).MaxBy(line => line.ValidFrom) is { } found
            ? found
            : Failure.NotFound("price.missing", $"The price book has no line '{key}' in force on {date:yyyy-MM-dd}.", "key", key);
}
