using System.Globalization;
using Wfm.Domain.Randomness;
using Wfm.Domain.Units;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Realised;

/// <summary>
/// Brings the contacts that lower tiers escalate into the days of a higher one: a share of what they handled, after the lag; what
/// arrives while the higher tier is closed waits for its next opening and is let in over the first two hours. For days asked for in order, each feeder day is made once.
/// </summary>
internal sealed class EscalationInflow(GroupTraits traits, ulong seed, IReadOnlyList<DayRealisation> sources)
{
    private static readonly TimeSpan OpeningRush = TimeSpan.FromHours(2);

    private readonly Dictionary<(int Feeder, DateOnly Date), SampleDay> _made = [];

    /// <summary>What comes into one day.</summary>
    public Inflow Into(LocalDay day)
    {
        var inflow = new Inflow(new double[day.SlotCount], new int[day.SlotCount]);
        var open = OpenSlots(day);
        if (open.Length == 0)
            return inflow;

        var since = PreviousClose(day);
        var opening = Math.Min(open.Length, (int)(OpeningRush / day.Interval));
        var earliest = day.Date;
        for (var feeder = 0; feeder < traits.Feeders.Count; feeder++)
        {
            var zone = sources[feeder].Traits.Site.Zone;
            var first = zone.DateAt(since - traits.Feeders[feeder].Escalation.Lag);
            for (var date = first; date <= zone.DateAt(day.EndUtc.AddTicks(-1)); date = date.AddDays(1))
                Add(inflow, feeder, date, day, open, since, opening);
            earliest = first < earliest ? first : earliest;
        }

        foreach (var key in _made.Keys.Where(key => key.Date < earliest).ToList())
            _made.Remove(key);
        return inflow;
    }

    private void Add(Inflow inflow, int feeder, DateOnly date, LocalDay day, int[] open, DateTimeOffset since, int opening)
    {
        var (from, escalation) = traits.Feeders[feeder];
        var (share, source) = ((double)escalation.Share, Made(feeder, date));
        var random = Xoshiro256.For(seed, string.Create(CultureInfo.InvariantCulture, $"{traits.Id}/from/{from.Id}/{date.DayNumber}"));
        for (var slot = 0; slot < source.Slots.Count; slot++)
        {
            var sent = source.Slots[slot];
            if (sent.State == SlotState.Closed)
                continue;
            var count = random.NextBinomial(sent.Handled, share);
            var arrival = source.Day.StartUtc + (slot * source.Day.Interval) + escalation.Lag;
            if (arrival < since || arrival >= day.EndUtc)
                continue;
            var waited = arrival < day[open[0]].StartUtc;
            var target = waited ? open[slot % opening] : open.FirstOrDefault(candidate => candidate >= day.SlotOf(arrival), -1);
            if (target < 0)
                continue;
            inflow.Count[target] += count;
            inflow.Expected[target] += share * sent.Expected * (1 - sources[feeder].ExpectedAbandon(sent));
        }
    }

    private SampleDay Made(int feeder, DateOnly date)
    {
        if (!_made.TryGetValue((feeder, date), out var made))
        {
            var source = sources[feeder].Traits;
            _made[(feeder, date)] = made = sources[feeder].On(LocalDay.Of(date, source.Site.Zone, source.Group.Interval), null);
        }

        return made;
    }

    private int[] OpenSlots(LocalDay day)
    {
        var ranges = traits.Group.Hours.On(day.Date);
        return ranges.Count == 0 ? [] : [.. Enumerable.Range(0, day.SlotCount).Where(slot => ranges.Any(range => range.Holds(day.WallSlot(slot) * day.Interval)))];
    }

    // The end of the last open range before this day: what arrived after it found the door closed.
    private DateTimeOffset PreviousClose(LocalDay day)
    {
        for (var back = 1; back <= 14; back++)
        {
            var date = day.Date.AddDays(-back);
            if (traits.Group.Hours.On(date) is [.., var last])
                return traits.Site.Zone.InstantOf(date.ToDateTime(TimeOnly.MinValue) + last.To);
        }

        return day.StartUtc;
    }
}
