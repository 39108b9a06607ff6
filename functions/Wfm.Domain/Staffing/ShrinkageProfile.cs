namespace Wfm.Domain.Staffing;

/// <summary>
/// Factors on a layer's share, multiplied with one another; what is not named has the factor 1. More leave in August is a month, more
/// sickness on Mondays a weekday, lunch an hour, and leave not granted yet a lead time (Calabrio: shrinkage that falls as the date nears).
/// </summary>
public sealed record ShrinkageProfile
{
    /// <summary>By weekday.</summary>
    public IReadOnlyDictionary<DayOfWeek, decimal> Weekdays { get; init; } = new Dictionary<DayOfWeek, decimal>();

    /// <summary>By hour of the day, 0 to 23, that the interval starts in.</summary>
    public IReadOnlyDictionary<int, decimal> Hours { get; init; } = new Dictionary<int, decimal>();

    /// <summary>By month, 1 to 12.</summary>
    public IReadOnlyDictionary<int, decimal> Months { get; init; } = new Dictionary<int, decimal>();

    /// <summary>By whole weeks from the plan's first day to the day: each factor holds from its week to the next that is named.</summary>
    public IReadOnlyDictionary<int, decimal> LeadWeeks { get; init; } = new Dictionary<int, decimal>();

    /// <summary>The factor at a moment, 0 or more.</summary>
    public decimal At(ShrinkageMoment moment) =>
        Weekdays.GetValueOrDefault(moment.Date.DayOfWeek, 1)
        * Hours.GetValueOrDefault(moment.TimeOfDay.Hours, 1)
        * Months.GetValueOrDefault(moment.Date.Month, 1)
        * LeadFactor(moment.LeadWeeks);

    /// <summary>No moment has a higher factor.</summary>
    internal decimal Highest => Largest(Weekdays.Values, 7) * Largest(Hours.Values, 24) * Largest(Months.Values, 12) * Largest(LeadWeeks.Values, int.MaxValue);

    // What is not named has the factor 1.
    private static decimal Largest(IEnumerable<decimal> factors, int all) =>
        factors.Count() == all ? factors.Max() : factors.Append(1).Max();

    private decimal LeadFactor(int weeks)
    {
        var (from, factor) = (int.MinValue, 1m);
        foreach (var (week, value) in LeadWeeks)
        {
            if (week <= weeks && week > from)
                (from, factor) = (week, value);
        }

        return factor;
    }
}

/// <summary>When shrinkage is asked for: its profiles depend on nothing else.</summary>
/// <param name="Date">The day.</param>
/// <param name="TimeOfDay">Start of the interval on the wall clock.</param>
/// <param name="LeadWeeks">Whole weeks from the plan's first day, 0 or more.</param>
public readonly record struct ShrinkageMoment(DateOnly Date, TimeSpan TimeOfDay, int LeadWeeks);
