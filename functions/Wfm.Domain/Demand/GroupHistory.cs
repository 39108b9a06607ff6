using Wfm.Domain.Operations;

namespace Wfm.Domain.Demand;

/// <summary>All that is known of a group: its days by interval and its days as daily totals, layers already merged, in date order.</summary>
/// <param name="Intervals">Days cut into intervals; there may be gaps between days.</param>
/// <param name="Daily">Days as one total each; usually longer.</param>
public sealed record GroupHistory(IReadOnlyList<VolumeDay> Intervals, IReadOnlyList<VolumeDay> Daily)
{
    /// <summary>
    /// The intervals as series on the plain wall clock, up to the last complete day: contacts and handle seconds. On a 25-hour day the
    /// doubled hour is averaged; on a 23-hour day the skipped one is unknown. Null where no complete day is known.
    /// </summary>
    /// <remarks>
    /// The last day is complete once the last slot in which the group is open is known; an import in the middle of a day must
    /// not look like a quiet afternoon. A closed slot without data is unknown, not 0.
    /// </remarks>
    public (DemandSeries Contacts, DemandSeries HandleSeconds)? OnWallClock(PlanningGroup group)
    {
        var days = Complete(group).Where(day => day.Day.Interval == group.Interval).ToList();
        if (days.Count == 0)
            return null;

        var slots = (int)(TimeSpan.FromDays(1) / group.Interval);
        var first = days[0].Day.Date;
        var count = days[^1].Day.Date.DayNumber - first.DayNumber + 1;
        var contacts = Unknown(count * slots);
        var handle = Unknown(count * slots);
        var seen = new int[slots];
        foreach (var day in days)
        {
            Array.Clear(seen);
            var offset = (day.Day.Date.DayNumber - first.DayNumber) * slots;
            for (var slot = 0; slot < day.Day.SlotCount; slot++)
            {
                if (!day.IsKnown(slot))
                    continue;
                var wall = day.Day.WallSlot(slot);
                seen[wall]++;
                Average(ref contacts[offset + wall], day.At(VolumeMeasure.Offered, slot), seen[wall]);
                Average(ref handle[offset + wall], OfferedHandleSeconds(day, slot), seen[wall]);
            }
        }

        return (new DemandSeries(first, slots, contacts), new DemandSeries(first, slots, handle));
    }

    /// <summary>Daily totals: from the daily history, and from complete interval days where that has none. Null where nothing is known.</summary>
    public DemandSeries? DailyTotals(PlanningGroup group)
    {
        var totals = new SortedDictionary<DateOnly, double>();
        foreach (var day in Complete(group))
        {
            var total = 0.0;
            foreach (var value in day[VolumeMeasure.Offered])
                total += double.IsNaN(value) ? 0 : value;
            totals[day.Day.Date] = total;
        }

        foreach (var day in Daily)
            totals[day.Day.Date] = day.At(VolumeMeasure.Offered, 0);
        if (totals.Count == 0)
            return null;

        var first = totals.First().Key;
        var values = Unknown(totals.Last().Key.DayNumber - first.DayNumber + 1);
        foreach (var (date, total) in totals)
            values[date.DayNumber - first.DayNumber] = total;
        return new DemandSeries(first, 1, values);
    }

    private IEnumerable<VolumeDay> Complete(PlanningGroup group) =>
        Intervals.Count > 0 && !IsComplete(Intervals[^1], group) ? Intervals.SkipLast(1) : Intervals;

    private static bool IsComplete(VolumeDay day, PlanningGroup group)
    {
        for (var slot = day.Day.SlotCount - 1; slot >= 0; slot--)
        {
            if (day.IsKnown(slot))
                return true;
            if (group.Hours.IsOpen(day.Day.Date, day.Day[slot].LocalStart.TimeOfDay))
                return false;
        }

        return false;
    }

    // Handle time is measured on handled contacts; what the offered ones would have taken is offered x AHT.
    private static double OfferedHandleSeconds(VolumeDay day, int slot)
    {
        var seconds = day.At(VolumeMeasure.HandleSeconds, slot);
        var handled = day.At(VolumeMeasure.Handled, slot);
        var offered = day.At(VolumeMeasure.Offered, slot);
        return double.IsNaN(handled) ? seconds : handled > 0 ? seconds / handled * offered : double.NaN;
    }

    private static void Average(ref double mean, double value, int count) => mean = count == 1 ? value : mean + ((value - mean) / count);

    private static double[] Unknown(int length)
    {
        var values = new double[length];
        Array.Fill(values, double.NaN);
        return values;
    }
}
