using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Staffing.Uncertainty;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Explanation;

/// <summary>One number of agents and what it achieves.</summary>
/// <param name="Agents">The number.</param>
/// <param name="Performance">What it achieves.</param>
/// <param name="Missed">The target it misses by most; null where it meets all.</param>
public sealed record CandidateAgents(int Agents, QueuePerformance Performance, BindingConstraint? Missed);

/// <summary>Deferred work that waits.</summary>
/// <param name="Contacts">How many.</param>
/// <param name="OldestHours">Hours open that the oldest has waited.</param>
public readonly record struct BacklogState(double Contacts, double OldestHours);

/// <summary>How the requirement of one interval came about: inputs, load, engine, the numbers on either side, and what is paid for it.</summary>
public sealed record RequirementExplanation
{
    /// <summary>The day.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Start of the interval on the wall clock.</summary>
    public required TimeSpan TimeOfDay { get; init; }

    /// <summary>Expected contacts of the interval.</summary>
    public required double Contacts { get; init; }

    /// <summary>Their handle time.</summary>
    public required TimeSpan Aht { get; init; }

    /// <summary>Length of the interval.</summary>
    public required TimeSpan Interval { get; init; }

    /// <summary>The targets.</summary>
    public required StaffingTargets Targets { get; init; }

    /// <summary>Mean patience; null where nobody gives up.</summary>
    public required TimeSpan? MeanPatience { get; init; }

    /// <summary>Load staffed for.</summary>
    public required Erlangs Load { get; init; }

    /// <summary>Contacts x AHT / interval of this interval alone: what differs comes from other intervals, or from staffing for busy days.</summary>
    public required Erlangs OwnLoad { get; init; }

    /// <summary>How arrivals became load; null for deferred work.</summary>
    public required LoadChoice? LoadChoice { get; init; }

    /// <summary>What the targets mean under an uncertain load.</summary>
    public required UncertaintyPolicy Uncertainty { get; init; }

    /// <summary>Anchor in FORMULAS.md.</summary>
    public required string Formula { get; init; }

    /// <summary>Version of the planning maths.</summary>
    public string Engine { get; init; } = EngineVersion.Current;

    /// <summary>Whole agents required.</summary>
    public required int Agents { get; init; }

    /// <summary>Fractional agents required.</summary>
    public required double Fractional { get; init; }

    /// <summary>What would be missed with fewer.</summary>
    public required BindingConstraint Binding { get; init; }

    /// <summary>One agent fewer, the requirement, and one more; empty for deferred work and closed intervals.</summary>
    public required IReadOnlyList<CandidateAgents> Candidates { get; init; }

    /// <summary>What waits at the end of the interval; null for live channels.</summary>
    public BacklogState? Backlog { get; init; }

    /// <summary>From net to scheduled to paid, layer by layer.</summary>
    public required ShrinkageChain Shrinkage { get; init; }

    /// <summary>People on the schedule for the fractional requirement.</summary>
    public required decimal Scheduled { get; init; }

    /// <summary>People paid for it.</summary>
    public required decimal Gross { get; init; }
}
