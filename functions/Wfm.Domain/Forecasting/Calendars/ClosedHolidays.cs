namespace Wfm.Domain.Forecasting;

/// <summary>
/// Reads off a history on which public holidays a group is closed. Who rested on every one that the history holds will rest on the next, too: a forecast that
/// opens on it plans a full day for nobody.
/// </summary>
public static class ClosedHolidays
{
    // One closed day may be an outage; two of a kind, and none worked, are a rule.
    private const int Enough = 2;

    /// <summary>The holidays of <paramref name="holidays"/> after the history on which the group will be closed, in date order.</summary>
    /// <param name="days">Dates on which contacts were taken.</param>
    /// <param name="holidays">Public holidays by date, in and after the history. Days on which most of a country rests (<see cref="Holidays.IsMajor"/>)
    /// and the others are judged apart.</param>
    /// <remarks>A holiday on a weekday that the group never works says nothing. Fewer than two closed holidays of a kind, or one worked, and the kind counts as open.</remarks>
    public static IReadOnlyList<DateOnly> After(IReadOnlySet<DateOnly> days, IReadOnlyDictionary<DateOnly, string> holidays)
    {
        if (days.Count == 0)
            return [];
        var (first, last) = (days.Min(), days.Max());
        var workdays = days.Select(day => day.DayOfWeek).ToHashSet();
        var counted = holidays.Where(holiday => workdays.Contains(holiday.Key.DayOfWeek)).ToLookup(holiday => Holidays.IsMajor(holiday.Value), holiday => holiday.Key);
        return [.. counted
            .Where(kind =>
            {
                var past = kind.Where(date => date > first && date < last).ToList();
                return past.Count >= Enough && !past.Exists(days.Contains);
            })
            .SelectMany(kind => kind.Where(date => date > last))
            .Order()];
    }
}
