namespace Wfm.Domain.Budget;

/// <summary>Something a reader of a plan should know about a figure it rests on. Never stops a plan.</summary>
/// <param name="Rule">Stable key of the warning.</param>
/// <param name="Key">The price or the assumption.</param>
/// <param name="Message">A sentence; no salary in it.</param>
/// <param name="Owner">Who answers for the figure.</param>
public sealed record FinanceWarning(string Rule, string Key, string Message, string Owner);

/// <summary>Which prices in force want to be looked at.</summary>
public static class PriceWarnings
{
    /// <summary>Days before its expiry from which a price is warned of.</summary>
    public const int NoticeDays = 60;

    /// <summary>
    /// The lines in force on <paramref name="date"/> that have expired (<c>price.expired</c>) or will within <see cref="NoticeDays"/>
    /// (<c>price.expires</c>), or are an assumption of ours (<c>price.assumed</c>); by key.
    /// </summary>
    public static IReadOnlyList<FinanceWarning> At(PriceBook book, DateOnly date) => [.. book.Lines
        .Where(line => line.ValidFrom <= date)
        .GroupBy(line => line.Key)
        .OrderBy(key => key.Key, StringComparer.Ordinal)
        .SelectMany(key => Of(key.MaxBy(line => line.ValidFrom)!, date))];

    private static IEnumerable<FinanceWarning> Of(PriceLine line, DateOnly date)
    {
        if (line.FreshUntil < date)
            yield return new("price.expired", line.Key, $"Not verified since {line.SourceDate ?? line.ValidFrom:yyyy-MM-dd}; fresh until {line.FreshUntil:yyyy-MM-dd}.", line.Owner);
        else if (line.FreshUntil.DayNumber - date.DayNumber <= NoticeDays)
            yield return new("price.expires", line.Key, $"Fresh until {line.FreshUntil:yyyy-MM-dd}: verify it before then.", line.Owner);
        if (line.Source.StartsWith(DefaultPriceBook.Assumption, StringComparison.Ordinal))
            yield return new("price.assumed", line.Key, "No published source: replace it by your own figure.", line.Owner);
    }
}
