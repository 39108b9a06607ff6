namespace Wfm.Domain.Staffing.Simulation;

/// <summary>People with the same skills.</summary>
public sealed record SimulatedTeam
{
    /// <summary>What they are called.</summary>
    public required string Name { get; init; }

    /// <summary>Names of the queues they take from: the lowest priority number first, then whoever waits longest.</summary>
    public required IReadOnlyList<string> Skills { get; init; }

    /// <summary>When how many are there.</summary>
    public required AgentSchedule Schedule { get; init; }

    /// <summary>
    /// For chat and messaging: handle time by how many an agent has open; each new one goes to an agent with the fewest. Null means one at a
    /// time. Handle times of the queues are those of a contact handled alone.
    /// </summary>
    public ConcurrencyProfile? Concurrency { get; init; }

    /// <summary>Agents kept free for live contacts: deferred work is begun only while more are idle. Not with concurrency.</summary>
    public int ReserveForLive { get; init; }

    /// <summary>Whether who is waiting when the last agents of the day leave is still answered.</summary>
    public bool FinishesQueue { get; init; }
}
