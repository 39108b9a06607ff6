using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Curves;

/// <summary>
/// The requirement as a function of load, for fixed targets and a fixed kind of queue: cheap where thousands of intervals are asked
/// for. Gives the same whole number as the direct search for every load, and the fractional one to 1e-6 of an agent.
/// </summary>
/// <remarks>
/// For one target the fractional requirement is an analytic function of ln(load); for several it is the largest of theirs. Each is
/// interpolated by Chebyshev polynomials, built when first asked for and checked between their nodes. Where the figure is too close
/// to a whole number to tell on which side it lies, the queue itself is asked. Not safe for use by several threads at once.
/// </remarks>
public sealed class RequirementCurve
{
    private readonly StaffingTargets _targets;
    private readonly Func<Erlangs, IQueueModel> _queue;
    private readonly (LoadCurve Curve, BindingConstraint Constraint)[] _single;

    private RequirementCurve(StaffingTargets targets, Func<Erlangs, IQueueModel> queue)
    {
        _targets = targets;
        _queue = queue;
        _single = [.. targets.Separately().Select(single => (new LoadCurve(single.Target, queue), single.Constraint))];
    }

    /// <summary>The curve of a live queue: Erlang A where customers have a patience, Erlang C where they have none.</summary>
    public static RequirementCurve For(StaffingTargets targets, TimeSpan aht, TimeSpan? meanPatience) =>
        new(targets, load => new SingleQueueModel(load, aht, meanPatience));

    /// <summary>The curve of any queue model that serves no worse with more agents and no better with more load.</summary>
    public static RequirementCurve For(StaffingTargets targets, Func<Erlangs, IQueueModel> queue) => new(targets, queue);

    /// <summary>Fewest whole agents for the load; the minimum of agents without load.</summary>
    public int Whole(Erlangs load) => load.Value == 0 ? _targets.MinimumAgents : Estimate(load).Whole(_targets, () => _queue(load));

    /// <summary>Fewest agents as a real number, and what binds; the minimum of agents without load.</summary>
    public (double Agents, BindingConstraint Binding) Fractional(Erlangs load) => load.Value == 0
        ? (_targets.MinimumAgents, BindingConstraint.MinimumAgents)
        : Estimate(load).Fractional(_targets, () => _queue(load));

    /// <summary>The requirement with the performance achieved.</summary>
    public RequiredAgents At(Erlangs load) =>
        load.Value == 0 ? RequiredAgents.Idle(_targets) : Estimate(load).Complete(_targets, _queue(load));

    private RequirementEstimate Estimate(Erlangs load)
    {
        var position = LoadPosition.Of(load);
        var estimate = RequirementEstimate.None;
        foreach (var (curve, constraint) in _single)
            estimate = estimate.Or(curve.At(position), constraint);
        return estimate;
    }
}
