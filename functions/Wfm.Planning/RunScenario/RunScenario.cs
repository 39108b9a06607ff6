using Wfm.Domain.Capacity;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Scenarios;
using Wfm.Planning.Json;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.Planning.RunScenario;

/// <summary>Runs scenarios on stored plans and keeps what they come to.</summary>
public sealed class RunScenario(PlanBasisReader reader, IGroupPlanStore groupPlans, IScenarioStore scenarios, IHiringPlanner hiring)
{
    private readonly RecentlyUsed<(TenantId, string GroupPlan), GroupForecast> _forecasts = new(16);

    /// <summary>Runs a scenario and stores it; the same again is the same scenario. Fails where a change does not fit the plan.</summary>
    public async Task<Result<ScenarioOutcome>> RunAsync(
        TenantId tenant, string name, string plan, ScenarioHiring mode, IReadOnlyList<ScenarioChange> changes, CancellationToken cancel)
    {
        if (name.Length is 0 or > 100)
            return Failure.Invalid("scenario.name", "A scenario needs a name of 1 to 100 characters.", "name", name);
        using var id = new ContentId("scenario");
        id.Add(plan).Add((long)mode).Add(name).Add(WfmJson.Write(changes));
        var scenario = new Scenario(id.ToString(), name, plan, mode, changes);
        if ((await scenarios.LoadAsync(tenant, scenario.Id, cancel)).TryGet(out var known, out _))
            return known;

        if (!(await LoadAsync(tenant, plan, changes, cancel)).TryGet(out var baseline, out var failure))
            return failure;
        if (!ScenarioRunner.Run(baseline.Basis, baseline.Groups, changes, baseline.Forecasts, mode == ScenarioHiring.Replan ? hiring : null, cancel).TryGet(out var branch, out failure))
            return failure;
        var standing = CapacityPlanner.Build(baseline.Basis.Problem, baseline.Basis.Decisions);
        var outcome = new ScenarioOutcome(
            scenario, ScenarioFigures.Of(standing), ScenarioFigures.Of(branch.Capacity), new ScenarioCost(Paid(baseline.Basis.Problem, standing), Paid(branch.Problem, branch.Capacity)));
        await scenarios.SaveAsync(tenant, outcome, cancel);
        return outcome;
    }

    /// <summary>A stored plan with the forecasts of the groups that changes touch; fails where their settings are no longer those of the plan.</summary>
    public async Task<Result<Baseline>> LoadAsync(TenantId tenant, string plan, IReadOnlyList<ScenarioChange> changes, CancellationToken cancel)
    {
        if (!(await reader.LoadAsync(tenant, plan, cancel)).TryGet(out var read, out var failure))
            return failure;
        var planned = read.Header.Groups.ToDictionary(group => group.Group, group => group.GroupPlan);
        var groups = read.Operation.Groups.Where(group => planned.ContainsKey(group.Id)).ToList();
        var touched = groups.Where(group => GroupChanges.Touch(changes, group)).ToList();
        if (touched.Count > 0 && !read.GroupsUnchanged)
            return Failure.Conflict("scenario.groupsChanged", "Settings of planning groups have changed since the plan was made; ask for a new plan, then for the scenario.");
        var forecasts = new Dictionary<PlanningGroupId, GroupForecast>();
        foreach (var group in touched)
        {
            if (!_forecasts.TryGet((tenant, planned[group.Id]), out var forecast))
            {
                if (!(await groupPlans.ForecastAsync(tenant, planned[group.Id], cancel)).TryGet(out var stored, out failure))
                    return failure;
                forecast = stored;
                _forecasts.Keep((tenant, planned[group.Id]), forecast);
            }

            forecasts[group.Id] = forecast;
        }

        return new Baseline(read.Basis, groups, forecasts);
    }

    private static decimal Paid(HiringProblem problem, CapacityPlan capacity)
    {
        var prices = problem.Teams.ToDictionary(team => team.Team.Id, team => team.Prices);
        return decimal.Round(capacity.Teams.Sum(team => team.Weeks.Sum(week => HiringCost.Of(prices[team.Team], week).Paid)), 2);
    }
}

/// <summary>What scenarios of a plan are computed from.</summary>
/// <param name="Basis">The plan's basis, demand included.</param>
/// <param name="Groups">Its planning groups.</param>
/// <param name="Forecasts">Forecasts of groups to be staffed again.</param>
public sealed record Baseline(PlanBasis Basis, IReadOnlyList<PlanningGroup> Groups, IReadOnlyDictionary<PlanningGroupId, GroupForecast> Forecasts);
