using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.Planning.SimulatePlan;

/// <summary>Plays the groups of a published plan, as it is stored.</summary>
public sealed class SimulatePlan(IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans)
{
    /// <summary>The plan's groups, one after another; fails with <c>plan.none</c>, <c>plan.unknown</c> and <c>group.notPlanned</c>.</summary>
    /// <param name="tenant">Whose plan.</param>
    /// <param name="plan">Its id, or <c>current</c>.</param>
    /// <param name="only">One group; null for all.</param>
    /// <param name="options">How far, how often, under what assumptions.</param>
    /// <param name="cancel">Stops between realisations.</param>
    public async Task<Result<SimulatedPlan>> SimulateAsync(TenantId tenant, string plan, PlanningGroupId? only, PlanSimulationOptions options, CancellationToken cancel)
    {
        if (!(await HeaderAsync(tenant, plan, cancel)).TryGet(out var header, out var failure))
            return failure;
        var chosen = header.Groups.Where(group => only is null || group.Group == only).ToList();
        if (chosen.Count == 0)
            return Failure.NotFound("group.notPlanned", $"The plan '{header.Id}' has no group '{only}'.", "group", only);

        var groups = new List<SimulatedGroup>(chosen.Count);
        foreach (var part in chosen)
        {
            if (!(await groupPlans.ForecastAsync(tenant, part.GroupPlan, cancel)).TryGet(out var forecast, out failure)
                || !(await groupPlans.StaffingAsync(tenant, part.GroupPlan, cancel)).TryGet(out var staffing, out failure))
                return failure;
            // Plans made before settings were kept with them are played with today's.
            if (staffing.Group is not { } settings)
            {
                if (!(await operations.LoadGroupAsync(tenant, part.Group, cancel)).TryGet(out var known, out failure))
                    return failure;
                settings = known.Group;
            }

            groups.Add(new SimulatedGroup(settings, staffing, PlanSimulator.Run(settings, forecast, staffing, options, cancel)));
        }

        return new SimulatedPlan(header, groups);
    }

    private async Task<Result<PlanHeader>> HeaderAsync(TenantId tenant, string plan, CancellationToken cancel)
    {
        if (plan != "current")
            return await plans.HeaderAsync(tenant, plan, cancel);
        return await plans.CurrentAsync(tenant, cancel) is { } current
            ? current.Plan
            : Failure.NotFound("plan.none", "Nothing is published yet: bring in contact volume and wait for the nightly run, or ask for one.");
    }
}

/// <summary>A plan that was played.</summary>
public sealed record SimulatedPlan(PlanHeader Header, IReadOnlyList<SimulatedGroup> Groups);

/// <summary>A group of it.</summary>
/// <param name="Group">Its settings when it was planned.</param>
/// <param name="Staffing">Its plan as stored.</param>
/// <param name="Simulation">What was found; null where nobody comes.</param>
public sealed record SimulatedGroup(PlanningGroup Group, StaffingPlan Staffing, PlanSimulation? Simulation);
