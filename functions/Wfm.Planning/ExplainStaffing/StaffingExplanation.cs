using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Explanation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Staffing.Uncertainty;

namespace Wfm.Planning.ExplainStaffing;

/// <summary>How a published requirement came about, from contacts to people paid: every figure that was used and every one on the way.</summary>
/// <param name="Plan">The published plan.</param>
/// <param name="GroupPlan">The group's part in it, named by everything it was made from.</param>
/// <param name="Group">The group.</param>
/// <param name="Date">The day on the site's calendar.</param>
/// <param name="Time">Start of the interval on the site's clock.</param>
/// <param name="Engine">Version of the planning maths.</param>
/// <param name="Formula">Anchor in FORMULAS.md.</param>
/// <param name="Inputs">What it was computed from.</param>
/// <param name="Load">How the contacts became load.</param>
/// <param name="Required">What is required, computed again now.</param>
/// <param name="Candidates">One agent fewer, the requirement, one more; empty for deferred work and closed intervals.</param>
/// <param name="Shrinkage">From net to paid, layer by layer.</param>
/// <param name="Stored">The same figures as they are stored in the plan.</param>
public sealed record StaffingExplanation(
    string Plan, string GroupPlan, PlanningGroupId Group, DateOnly Date, TimeSpan Time, string Engine, string Formula,
    ExplainedInputs Inputs, ExplainedLoad Load, ExplainedRequirement Required, IReadOnlyList<ExplainedCandidate> Candidates, ExplainedShrinkage Shrinkage,
    StoredRequirement Stored)
{
    /// <summary>Deferred work that waits at the end of the interval; null for live channels.</summary>
    public BacklogState? Backlog { get; init; }

    /// <summary>What the interval does when the plan is played; null where it was not.</summary>
    public ExplainedSimulation? Simulated { get; init; }
}

/// <summary>What a requirement was computed from.</summary>
public sealed record ExplainedInputs(Channel Channel, double Contacts, double AhtSeconds, double IntervalMinutes, double? MeanPatienceSeconds, StaffingTargets Targets);

/// <summary>How contacts became load.</summary>
/// <param name="Erlangs">Load staffed for.</param>
/// <param name="OwnErlangs">Contacts x AHT / interval of this interval alone: the difference comes from other intervals or from staffing for busy days.</param>
/// <param name="Choice">The load model and the figures that chose it; null for deferred work.</param>
/// <param name="Uncertainty">What the targets mean under an uncertain load.</param>
public sealed record ExplainedLoad(double Erlangs, double OwnErlangs, LoadChoice? Choice, UncertaintyPolicy Uncertainty);

/// <summary>A requirement and what decided it.</summary>
public sealed record ExplainedRequirement(int Agents, double Fractional, BindingConstraint Binding);

/// <summary>One number of agents and what it achieves.</summary>
/// <param name="Agents">The number.</param>
/// <param name="IsStable">False where the queue would grow without bound; the waits are null then.</param>
/// <param name="ServiceLevel">Under the target's definition, 0 to 1.</param>
/// <param name="AverageSpeedOfAnswerSeconds">Over all contacts.</param>
/// <param name="AbandonRate">Share that gives up.</param>
/// <param name="WaitProbability">Share that waits.</param>
/// <param name="Occupancy">Busy share of the agents.</param>
/// <param name="Missed">The target missed by most; null where all are met.</param>
public sealed record ExplainedCandidate(
    int Agents, bool IsStable, double ServiceLevel, double? AverageSpeedOfAnswerSeconds, double AbandonRate, double WaitProbability, double Occupancy, BindingConstraint? Missed);

/// <summary>From net to scheduled to paid.</summary>
/// <param name="Combination">How layers on the same base combine.</param>
/// <param name="Layers">The layers in the order they apply.</param>
/// <param name="OnPaidPercent">Layers on paid hours as one.</param>
/// <param name="OnScheduledPercent">Layers on scheduled hours as one.</param>
/// <param name="TotalPercent">All as one.</param>
/// <param name="Scheduled">People on the schedule for the fractional requirement.</param>
/// <param name="Gross">People paid for it.</param>
public sealed record ExplainedShrinkage(
    ShrinkageCombination Combination, IReadOnlyList<ExplainedLayer> Layers, decimal OnPaidPercent, decimal OnScheduledPercent, decimal TotalPercent, decimal Scheduled, decimal Gross);

/// <summary>One layer at that moment, profile included.</summary>
public sealed record ExplainedLayer(string Name, decimal Percent, bool Paid, bool Planned, bool InOffice, ShrinkageBase Base);

/// <summary>What the plan stores, to four digits.</summary>
public sealed record StoredRequirement(int Agents, double Fractional, double Scheduled, double Gross);

/// <summary>Service level of the interval in the simulation of the plan, with half of its 95 % confidence interval.</summary>
public sealed record ExplainedSimulation(double ServiceLevel, double HalfWidth, int Realisations);
