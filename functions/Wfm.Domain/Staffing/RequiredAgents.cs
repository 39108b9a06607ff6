using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing;

/// <summary>The agents an interval needs: whole to put on the phones, fractional to add up, and what decided.</summary>
/// <remarks>
/// The fractional requirement is the smallest real number of agents that meets every target in the model's continuous extension; it
/// lies above <see cref="Whole"/> - 1 and not above <see cref="Whole"/>. Sums, FTE and budgets use it; rounding comes once, at rostering.
/// A target missed by less than 1e-9 is met.
/// </remarks>
public readonly record struct RequiredAgents
{
    /// <summary>Fewest whole agents that meet every target.</summary>
    public required int Whole { get; init; }

    /// <summary>Fewest agents as a real number.</summary>
    public required double Fractional { get; init; }

    /// <summary>What is achieved with <see cref="Whole"/> agents.</summary>
    public required QueuePerformance Performance { get; init; }

    /// <summary>What would be missed with fewer.</summary>
    public required BindingConstraint Binding { get; init; }

    /// <summary>The requirement of a live queue: Erlang A where customers have a patience, Erlang C where they have none.</summary>
    /// <param name="targets">Each that is set is met.</param>
    /// <param name="load">Offered load; with none the minimum of agents is required.</param>
    /// <param name="aht">Mean handle time, longer than 0 s.</param>
    /// <param name="meanPatience">Mean of the exponential patience; null where nobody gives up.</param>
    /// <exception cref="ArgumentException">No number of agents meets a target, such as 0 % occupancy.</exception>
    public static RequiredAgents For(StaffingTargets targets, Erlangs load, TimeSpan aht, TimeSpan? meanPatience)
    {
        Require.Positive(aht);
        return load.Value == 0 ? Idle(targets) : For(targets, new SingleQueueModel(load, aht, meanPatience));
    }

    /// <summary>The requirement of any queue model that serves no worse with more agents.</summary>
    public static RequiredAgents For(StaffingTargets targets, IQueueModel queue)
    {
        var (missed, met) = RequirementSearch.Whole(queue, targets);
        if (targets.MinimumAgents >= met.Agents)
            return Minimum(targets, queue.At(targets.MinimumAgents, targets));

        var fractional = RequirementSearch.Fractional(queue, targets, missed, met);
        return new RequiredAgents
        {
            Whole = (int)met.Agents,
            Fractional = Math.Max(targets.MinimumAgents, fractional.Agents),
            Performance = met.Performance,
            Binding = fractional.Constraint,
        };
    }

    /// <summary>The requirement of an open interval without load.</summary>
    internal static RequiredAgents Idle(StaffingTargets targets) => Minimum(targets, QueuePerformance.Idle(targets.MinimumAgents));

    private static RequiredAgents Minimum(StaffingTargets targets, QueuePerformance performance) => new()
    {
        Whole = targets.MinimumAgents,
        Fractional = targets.MinimumAgents,
        Performance = performance,
        Binding = BindingConstraint.MinimumAgents,
    };
}
