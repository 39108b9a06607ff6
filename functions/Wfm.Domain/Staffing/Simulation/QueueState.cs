using Wfm.Domain.Randomness;

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>A queue while it is simulated.</summary>
internal sealed class QueueState
{
    private readonly SimulatedDemand _queue;
    private readonly double[] _rates;
    private readonly double[] _openBefore;
    private readonly double _slotSeconds;
    private int _slot;
    private double _from;

    internal QueueState(SimulatedDemand queue, int index, SimulationScenario scenario)
    {
        (_queue, Index) = (queue, index);
        _slotSeconds = scenario.Interval.TotalSeconds;
        _rates = new double[queue.Contacts.Length];
        Tallies = new SlotTally[queue.Contacts.Length];
        Sigma = Math.Sqrt(Math.Log(1 + (queue.HandleTimes.Variation * queue.HandleTimes.Variation)));
        AnswerWithin = queue.Targets.ServiceLevel?.AnswerWithin.TotalSeconds ?? 0;
        ShortWithin = queue.Targets.ShortAbandonWithin?.TotalSeconds ?? -1;
        ReplyWithin = queue.Targets.ReplyWithin?.TotalSeconds ?? 0;
        Teams = [.. Enumerable.Range(0, scenario.Teams.Count).Where(team => scenario.Teams[team].Skills.Contains(queue.Name))];
        EscalatesTo = queue.Escalation is { } escalation ? scenario.Queues.ToList().FindIndex(other => other.Name == escalation.To) : -1;
        _openBefore = new double[queue.Contacts.Length + 1];
        for (var slot = 0; slot < queue.Contacts.Length; slot++)
            _openBefore[slot + 1] = _openBefore[slot] + (queue.Open is { } open && !open[slot] ? 0 : _slotSeconds);
    }

    internal SimulatedDemand Settings => _queue;

    internal int Index { get; }

    internal double Sigma { get; }

    internal double AnswerWithin { get; }

    internal double ShortWithin { get; }

    internal double ReplyWithin { get; }

    internal int[] Teams { get; }

    internal int EscalatesTo { get; }

    internal bool IsDeferred => _queue.IsDeferred;

    internal WaitingLine Line { get; } = new();

    internal SlotTally[] Tallies { get; }

    /// <summary>Place in the random sequence of the contact that comes next.</summary>
    internal ulong Place { get; private set; }

    /// <summary>When it comes; infinite after the last.</summary>
    internal double NextTime { get; private set; }

    internal int NextSlot => _slot;

    internal void Begin(ulong seed, int replication, SimulationScenario scenario, double[] shared)
    {
        Line.Clear();
        Array.Clear(Tallies);
        Place = Draws.Place(seed, replication, Index);
        var own = new Xoshiro256(Draws.Place(seed, replication, -2 - Index));
        var (day, factor) = (-1, 1.0);
        for (var slot = 0; slot < _rates.Length; slot++)
        {
            if (Math.Max(0, slot - scenario.WarmUpSlots) / scenario.SlotsPerDay is var today && today != day)
                (day, factor) = (today, shared[today] * Busyness(own, _queue.RateVariation));
            _rates[slot] = _queue.Contacts[slot] * factor / _slotSeconds;
        }

        (_slot, _from) = (0, 0);
        MoveOn();
    }

    /// <summary>A day's rate over its forecast: gamma with mean 1.</summary>
    internal static double Busyness(Xoshiro256 random, double variation)
    {
        if (variation <= 0)
            return 1;
        var shape = 1 / (variation * variation);
        return random.NextGamma(shape) / shape;
    }

    /// <summary>Moves on to the next contact: an exponential amount of expected contacts further.</summary>
    internal void MoveOn()
    {
        Place = Draws.Next(Place);
        var more = Draws.Exponential(Place, Draws.Gap);
        for (; _slot < _rates.Length; _slot++)
        {
            var end = (_slot + 1) * _slotSeconds;
            var here = _rates[_slot] * (end - _from);
            if (more < here)
            {
                _from += more / _rates[_slot];
                NextTime = _from;
                return;
            }

            more -= here;
            _from = end;
        }

        NextTime = double.PositiveInfinity;
    }

    internal double HandleSeconds(in Contact contact) =>
        _queue.AhtSeconds[Math.Max(0, contact.Slot)] * Draws.Handle(contact.Place, _queue.HandleTimes, Sigma);

    /// <summary>Seconds open from the start until a moment; all time past the end counts as open.</summary>
    internal double OpenUntil(double time)
    {
        var slot = (int)(time / _slotSeconds);
        if (slot >= Tallies.Length)
            return _openBefore[^1] + (time - (Tallies.Length * _slotSeconds));
        return _openBefore[slot] + (_openBefore[slot + 1] > _openBefore[slot] ? time - (slot * _slotSeconds) : 0);
    }

    /// <summary>False for deferred contacts that are not due before the simulation ends.</summary>
    internal bool IsJudged(int slot) => !IsDeferred || _openBefore[slot + 1] + ReplyWithin <= _openBefore[^1];

    internal void CountAnswer(in Contact contact, double now)
    {
        ref var tally = ref Tallies[contact.Slot];
        var waited = now - contact.Arrived;
        tally.Answered++;
        tally.WaitSeconds += waited;
        if (waited <= AnswerWithin)
        {
            tally.AnsweredWithin++;
            tally.VirtuallyWithin++;
        }
    }

    internal void CountAbandon(in Contact contact, double now)
    {
        ref var tally = ref Tallies[contact.Slot];
        var waited = now - contact.Arrived;
        tally.Abandoned++;
        tally.WaitSeconds += waited;
        if (waited <= AnswerWithin)
            tally.AbandonedWithin++;
        if (waited <= ShortWithin)
            tally.AbandonedShort++;
    }

    /// <summary>Deferred work is finished.</summary>
    internal void CountReply(in Contact contact, double now)
    {
        ref var tally = ref Tallies[contact.Slot];
        var waited = OpenUntil(now) - OpenUntil(contact.Arrived);
        tally.Answered++;
        tally.WaitSeconds += waited;
        if (waited <= ReplyWithin)
            tally.AnsweredWithin++;
    }
}
