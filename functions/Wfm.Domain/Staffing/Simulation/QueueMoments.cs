namespace Wfm.Domain.Staffing.Simulation;

/// <summary>Adds a queue's tallies up over realisations, by interval, day and week.</summary>
internal sealed class QueueMoments
{
    private readonly QueueState _queue;
    private readonly int _warmUp, _slotsPerDay;
    private readonly bool[] _judged;
    private readonly PeriodMoments[] _slots, _days, _weeks;
    private PeriodMoments _overall;

    internal QueueMoments(QueueState queue, SimulationScenario scenario)
    {
        (_queue, _warmUp, _slotsPerDay) = (queue, scenario.WarmUpSlots, scenario.SlotsPerDay);
        var slots = scenario.Slots - _warmUp;
        _judged = [.. Enumerable.Range(0, scenario.Slots).Select(queue.IsJudged)];
        _slots = new PeriodMoments[slots];
        _days = new PeriodMoments[(slots + _slotsPerDay - 1) / _slotsPerDay];
        _weeks = new PeriodMoments[(_days.Length + 6) / 7];
    }

    /// <summary>Adds the realisation that the queue has just been through.</summary>
    internal void Add()
    {
        var targets = _queue.Settings.Targets;
        SlotTally day = default, week = default, all = default;
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            ref readonly var tally = ref _queue.Tallies[_warmUp + slot];
            if (!_judged[_warmUp + slot])
            {
                // Not due yet: only what waits counts.
                var waiting = new SlotTally { Backlog = tally.Backlog, OldestSeconds = tally.OldestSeconds };
                _slots[slot].Add(waiting, targets);
                day.Add(waiting);
            }
            else
            {
                _slots[slot].Add(tally, targets);
                day.Add(tally);
            }

            if ((slot + 1) % _slotsPerDay != 0 && slot + 1 < _slots.Length)
                continue;
            var today = slot / _slotsPerDay;
            _days[today].Add(day, targets);
            week.Add(day);
            all.Add(day);
            day = default;
            if ((today + 1) % 7 == 0 || slot + 1 == _slots.Length)
            {
                _weeks[today / 7].Add(week, targets);
                week = default;
            }
        }

        _overall.Add(all, targets);
    }

    internal QueueResult Of(int realisations) => new(
        _queue.Settings.Name,
        Array.ConvertAll(_slots, slot => slot.Of(realisations)),
        Array.ConvertAll(_days, day => day.Of(realisations)),
        Array.ConvertAll(_weeks, week => week.Of(realisations)),
        _overall.Of(realisations));
}

/// <summary>Adds a team's worked time up over realisations.</summary>
internal sealed class TeamMoments(SimulationScenario scenario)
{
    private readonly RatioMoments[] _slots = new RatioMoments[scenario.Slots - scenario.WarmUpSlots];
    private RatioMoments _overall;

    internal void Add((double Busy, double Staffed)[] slots)
    {
        double busy = 0, staffed = 0;
        for (var slot = 0; slot < _slots.Length; slot++)
        {
            var here = slots[scenario.WarmUpSlots + slot];
            _slots[slot].Add(here.Busy, here.Staffed);
            (busy, staffed) = (busy + here.Busy, staffed + here.Staffed);
        }

        _overall.Add(busy, staffed);
    }

    internal TeamResult Of(string name, int realisations) => new(name, Array.ConvertAll(_slots, slot => slot.Of(realisations)), _overall.Of(realisations));
}
