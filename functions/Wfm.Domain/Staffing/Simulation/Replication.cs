using Wfm.Domain.Randomness;

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>Plays one realisation of a scenario after another, event by event. One object is used by one thread.</summary>
internal sealed class Replication
{
    private readonly SimulationScenario _scenario;
    private readonly double _slotSeconds;
    private readonly TimelineStep[] _timeline;
    private readonly EventCalendar _calendar = new();
    private readonly ContactPool _pool = new();
    private readonly double[] _dither;
    private readonly Floor _floor;
    private int _next;

    internal Replication(SimulationScenario scenario)
    {
        _scenario = scenario;
        _slotSeconds = scenario.Interval.TotalSeconds;
        Queues = [.. scenario.Queues.Select((queue, index) => new QueueState(queue, index, scenario))];
        Teams = [.. scenario.Teams.Select((team, index) => new TeamState(team, index, Queues))];
        TeamSlots = [.. Teams.Select(_ => new (double, double)[scenario.Slots])];
        _timeline = TimelineStep.Of(scenario);
        _dither = new double[scenario.Teams.Count];
        _floor = new Floor(Queues, Teams, _calendar, _pool, _slotSeconds);
    }

    internal QueueState[] Queues { get; }

    internal TeamState[] Teams { get; }

    /// <summary>Agent seconds worked and there, by team and interval.</summary>
    internal (double Busy, double Staffed)[][] TeamSlots { get; }

    /// <summary>Events handled so far: arrivals, ends of handling, abandonments, changes of staff.</summary>
    internal long Events { get; private set; }

    /// <summary>Plays realisation <paramref name="number"/> of a seed, which does not depend on those played before.</summary>
    internal void Run(ulong seed, int number)
    {
        Begin(seed, number);
        var (queues, floor, step, events) = (Queues, _floor, 0, 0L);
        Upcoming();
        while (true)
        {
            var arrival = queues[_next].NextTime;
            var other = _calendar.NextTime;
            var change = step < _timeline.Length ? _timeline[step].Seconds : double.PositiveInfinity;
            if (arrival <= other && arrival <= change)
            {
                if (double.IsPositiveInfinity(arrival))
                    break;
                var queue = queues[_next];
                floor.Arrive(queue, queue.Place, arrival, queue.NextSlot);
                queue.MoveOn();
                Upcoming();
            }
            else if (other <= change)
            {
                floor.Handle(_calendar.Take());
            }
            else
            {
                Apply(_timeline[step++], change);
            }

            events++;
        }

        Events += events;
    }

    private void Begin(ulong seed, int number)
    {
        _calendar.Clear();
        _pool.Clear();
        var shared = new double[(_scenario.Slots / _scenario.SlotsPerDay) + 1];
        var random = new Xoshiro256(Draws.Place(seed, number, -1));
        for (var day = 0; day < shared.Length; day++)
            shared[day] = QueueState.Busyness(random, _scenario.SharedRateVariation);
        foreach (var queue in Queues)
            queue.Begin(seed, number, _scenario, shared);
        foreach (var team in Teams)
        {
            team.Begin();
            Array.Clear(TeamSlots[team.Index]);
            _dither[team.Index] = 1 - Draws.Uniform(Draws.Place(seed, number, 1_000_000 + team.Index), 0);
        }

        foreach (var queue in Queues)
            _floor.Wait(queue, Draws.Place(seed, number, 2_000_000 + queue.Index), (int)Math.Round(queue.Settings.Backlog.Sum(item => item.Contacts)));
    }

    /// <summary>Finds the queue whose next contact comes first.</summary>
    private void Upcoming()
    {
        _next = 0;
        for (var queue = 1; queue < Queues.Length; queue++)
        {
            if (Queues[queue].NextTime < Queues[_next].NextTime)
                _next = queue;
        }
    }

    private void Apply(in TimelineStep step, double now)
    {
        if (step.Team >= 0)
        {
            var team = Teams[step.Team];
            // A fraction of an agent is there in that share of realisations.
            var whole = Math.Floor(step.Agents);
            team.Staff((int)whole + (step.Agents - whole > _dither[step.Team] ? 1 : 0), now);
            _floor.Dispatch(team, now);
            return;
        }

        foreach (var queue in Queues)
        {
            ref var tally = ref queue.Tallies[step.Slot];
            tally.Backlog = queue.Line.Waiting;
            if (queue.IsDeferred && queue.Line.Count > 0)
                tally.OldestSeconds = queue.OpenUntil(now) - queue.OpenUntil(_pool.All[queue.Line.First].Arrived);
        }

        foreach (var team in Teams)
            TeamSlots[team.Index][step.Slot] = team.Collect(now);
    }
}
