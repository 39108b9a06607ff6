namespace Wfm.Domain.Forecasting.Preparation;

/// <summary>
/// The past on one timeline of days, ready to learn from: daily totals of whole days from the first known day on, and the interval
/// values of the days that have them.
/// </summary>
internal sealed class PreparedHistory
{
    /// <summary>First day of the timeline.</summary>
    public required DateOnly Start { get; init; }

    /// <summary>Days of history; the day with this index is the origin.</summary>
    public required int Days { get; init; }

    /// <summary>Index of the first day with interval values.</summary>
    public required int FirstIntervalDay { get; init; }

    /// <summary>Slots of a day.</summary>
    public required int SlotsPerDay { get; init; }

    /// <summary>Interval values from <see cref="FirstIntervalDay"/> on; NaN where closed or unknown.</summary>
    public required double[] Slots { get; init; }

    /// <summary>Total of each day as if it had been open its usual hours; NaN where closed or not known well enough.</summary>
    public required double[] Totals { get; init; }

    /// <summary>
    /// How much of Poisson's variance the counts show, 0 to 1: 1 for independent contacts, near 0 for numbers that are not counts
    /// (an index, a rate in thousands).
    /// </summary>
    public required double PoissonShare { get; init; }

    /// <summary>By weekday from Sunday: the total is known on at least 3 of 10 such days, or none was seen yet.</summary>
    public bool[] Worked()
    {
        var known = new int[7];
        var all = new int[7];
        for (var day = 0; day < Days; day++)
        {
            var weekday = (int)Start.AddDays(day).DayOfWeek;
            all[weekday]++;
            known[weekday] += double.IsNaN(Totals[day]) ? 0 : 1;
        }

        return [.. known.Select((count, weekday) => 10 * count >= 3 * all[weekday])];
    }

    /// <summary>Interval values of a day of the timeline.</summary>
    public ReadOnlySpan<double> Day(int day) => Slots.AsSpan((day - FirstIntervalDay) * SlotsPerDay, SlotsPerDay);

    /// <summary>One interval value; NaN where closed, unknown or before the first interval day.</summary>
    public double Slot(int day, int slot) => day < FirstIntervalDay || day >= Days ? double.NaN : Slots[((day - FirstIntervalDay) * SlotsPerDay) + slot];
}
