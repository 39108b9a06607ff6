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

    /// <summary>Content id of the book: the same lines in the same order, the same version.</summary>
    public string Version()
    {
        using var id = new ContentId("price-book");
        foreach (var line in Lines)
        {
            id.Add(line.Key).Add((long)line.Unit).Add(FormattableString.Invariant($"{line.Low:0.##########}|{line.Typical:0.##########}|{line.High:0.##########}"))
                .Add(line.Currency.Code).Add(line.Source).Add(line.ValidFrom).Add(line.Owner).Add(line.FreshUntil).Add(line.SourceDate ?? line.ValidFrom);
        }

        return id.ToString();
    }

    /// <summary>
    /// The book with <paramref name="lines"/> in it: each replaces the line of its key and first day, or adds a date to a key, or a key. Fails with
    /// every rule broken (<see cref="PriceRules"/>); then nothing is replaced.
    /// </summary>
    public Result<PriceBook> With(IReadOnlyList<PriceLine> lines)
    {
        var problems = PriceRules.Check(lines);
        if (problems.Count > 0)
            return Failure.Of(FailureKind.Invalid, problems);
        var replaced = lines.Select(line => (line.Key, line.ValidFrom)).ToHashSet();
        return new PriceBook([.. Lines
            .Where(line => !replaced.Contains((line.Key, line.ValidFrom)))
            .Concat(lines)
            .OrderBy(line => line.Key, StringComparer.Ordinal)
            .ThenBy(line => line.ValidFrom)]);
    }
}
