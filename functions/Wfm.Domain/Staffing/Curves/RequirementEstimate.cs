using Wfm.Domain.Staffing.Queueing;

namespace Wfm.Domain.Staffing.Curves;

/// <summary>An interpolated fractional requirement, before the minimum of agents, and the target it belongs to; NaN where there is none.</summary>
internal readonly record struct RequirementEstimate(double Agents, BindingConstraint Binding)
{
    /// <summary>How far an interpolated figure may be from the true one: ten times the error its polynomial was checked for.</summary>
    internal static double Doubt(double agents) => 1e-5 + (1e-9 * agents);

    /// <summary>The whole number the direct search finds: where a whole number lies within the doubt, the queue itself decides.</summary>
    internal int Whole(StaffingTargets targets, Func<IQueueModel> queue)
    {
        if (double.IsNaN(Agents))
            return RequiredAgents.For(targets, queue()).Whole;
        if (Agents + Doubt(Agents) <= targets.MinimumAgents)
            return targets.MinimumAgents;
        var nearest = Math.Round(Agents);
        if (Math.Abs(Agents - nearest) > Doubt(Agents))
            return (int)Math.Ceiling(Agents);

        var meets = TargetMargins.Of(targets, queue().At(nearest, targets)).Margin >= 0;
        return (int)(meets ? nearest : nearest + 1);
    }

    /// <summary>The fractional number, not below the minimum of agents, and what binds.</summary>
    internal (double Agents, BindingConstraint Binding) Fractional(StaffingTargets targets, Func<IQueueModel> queue)
    {
        if (double.IsNaN(Agents))
        {
            var direct = RequiredAgents.For(targets, queue());
            return (direct.Fractional, direct.Binding);
        }

        return Agents > targets.MinimumAgents ? (Agents, Binding) : (targets.MinimumAgents, BindingConstraint.MinimumAgents);
    }

    /// <summary>All of it, with the performance the whole number achieves.</summary>
    internal RequiredAgents Complete(StaffingTargets targets, IQueueModel queue)
    {
        if (double.IsNaN(Agents))
            return RequiredAgents.For(targets, queue);
        var whole = Whole(targets, () => queue);
        var (fractional, binding) = Fractional(targets, () => queue);
        return new RequiredAgents
        {
            Whole = whole,
            Fractional = Math.Clamp(fractional, Math.Min(whole, Math.Max(whole - 1, targets.MinimumAgents)), whole),
            Performance = queue.At(whole, targets),
            Binding = binding,
        };
    }

    /// <summary>The larger of two; an unknown one makes both unknown.</summary>
    internal RequirementEstimate Or(double agents, BindingConstraint binding) =>
        agents <= Agents || double.IsNaN(Agents) ? this : new RequirementEstimate(agents, binding);

    /// <summary>What a requirement starts from before any target.</summary>
    internal static RequirementEstimate None { get; } = new(0, BindingConstraint.Stability);
}
