namespace Wfm.Domain.Staffing.Simulation;

/// <summary>A team while it is simulated.</summary>
internal sealed class TeamState(SimulatedTeam team, int index, QueueState[] queues)
{
    private double _last, _busySeconds, _staffedSeconds;

    internal int Index { get; } = index;

    /// <summary>Queues they take from, the first to be served first.</summary>
    internal QueueState[] Skills { get; } = [.. queues.Where(queue => team.Skills.Contains(queue.Settings.Name)).OrderBy(queue => queue.Settings.Priority).ThenBy(queue => queue.Index)];

    internal ConcurrentAgents? Concurrent { get; } = team.Concurrency is { } profile ? new ConcurrentAgents(profile) : null;

    internal int Reserve { get; } = team.ReserveForLive;

    internal bool FinishesQueue { get; } = team.FinishesQueue;

    internal int Staffed { get; private set; }

    /// <summary>Agents with a contact, of those who take one at a time.</summary>
    internal int Busy { get; private set; }

    internal int Idle => Staffed - Busy;

    internal bool HasRoom => Concurrent is null ? Staffed > Busy : Concurrent.HasRoom;

    internal void Begin()
    {
        (Staffed, Busy, _last, _busySeconds, _staffedSeconds) = (0, 0, 0, 0, 0);
        Concurrent?.Clear();
    }

    internal void Staff(int agents, double now)
    {
        Pass(now);
        Staffed = agents;
        Concurrent?.Staff(agents);
    }

    internal void Take(double now)
    {
        Pass(now);
        Busy++;
    }

    internal void Release(double now)
    {
        Pass(now);
        Busy--;
    }

    /// <summary>Counts the time since the last change at what was.</summary>
    internal void Pass(double now)
    {
        var passed = now - _last;
        _busySeconds += passed * (Concurrent is null ? Busy : Concurrent.Load);
        _staffedSeconds += passed * Staffed;
        _last = now;
    }

    /// <summary>Agent seconds worked and there since the last time this was asked.</summary>
    internal (double Busy, double Staffed) Collect(double now)
    {
        Pass(now);
        var collected = (_busySeconds, _staffedSeconds);
        (_busySeconds, _staffedSeconds) = (0, 0);
        return collected;
    }
}
