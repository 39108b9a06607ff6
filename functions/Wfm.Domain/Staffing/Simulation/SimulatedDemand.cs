using Wfm.Domain.Staffing.Deferred;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Staffing.TimeVarying;

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>Contacts handed on to another queue.</summary>
/// <param name="To">Name of the queue.</param>
/// <param name="Share">Share of those answered, 0 to 1.</param>
/// <param name="Lag">Mean time from arrival here to arrival there: what exceeds the AHT is a fixed delay after handling.</param>
public sealed record SimulatedEscalation(string To, double Share, TimeSpan Lag);

/// <summary>Contacts of one kind: when they come, how long they take, how long they wait.</summary>
public sealed record SimulatedDemand
{
    /// <summary>What it is called.</summary>
    public required string Name { get; init; }

    /// <summary>Expected contacts by interval, 0 or more: Poisson, evenly over the interval, times the day's busyness.</summary>
    public required double[] Contacts { get; init; }

    /// <summary>AHT in seconds of the contacts of each interval, above 0 where there are any.</summary>
    public required double[] AhtSeconds { get; init; }

    /// <summary>Distribution of handle times around their mean.</summary>
    public HandleTimeShape HandleTimes { get; init; }

    /// <summary>When customers give up waiting.</summary>
    public Patience Patience { get; init; }

    /// <summary>The smaller, the sooner its contacts are taken.</summary>
    public int Priority { get; init; }

    /// <summary>Coefficient of variation of the day's busyness of this queue alone: gamma with mean 1.</summary>
    public double RateVariation { get; init; }

    /// <summary>Who comes again after giving up or after an answer; blocked contacts do not exist here.</summary>
    public Redials Redials { get; init; }

    /// <summary>Mean of the exponential time until a redial.</summary>
    public TimeSpan RedialAfter { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>Where some go on to; null where none do.</summary>
    public SimulatedEscalation? Escalation { get; init; }

    /// <summary>
    /// What performance is held against: the service level with its definition, the short-abandon threshold, and, for deferred work, the
    /// reply time. A reply time makes the queue deferred: nobody gives up, and in time means finished in time on the clock of opening hours.
    /// </summary>
    public required StaffingTargets Targets { get; init; }

    /// <summary>Deferred work: which intervals are open, for the clock of the reply time; null for all.</summary>
    public bool[]? Open { get; init; }

    /// <summary>Deferred work that waits at the start; it is worked off but not part of any interval's performance.</summary>
    public IReadOnlyList<BacklogItem> Backlog { get; init; } = [];

    internal bool IsDeferred => Targets.ReplyWithin is not null;
}
