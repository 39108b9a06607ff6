using Wfm.Domain.Capacity;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Scenarios;
using Wfm.Domain.Staffing;
using Wfm.Planning.PlanGroup;
using Wfm.Planning.RollUp;

namespace Wfm.Planning.RunScenario;

/// <summary>
/// Plans the people of a baseline under changes. Pure: groups whose contacts, handle time or target change are staffed again by the interval, as the
/// night does; everybody else keeps the requirement of the baseline.
/// </summary>
public static class ScenarioRunner
{
    /// <summary>People under the changes.</summary>
    /// <param name="Problem">Demand, people and limits under the changes.</param>
    /// <param name="Decisions">What is decided.</param>
    /// <param name="Capacity">What comes of it.</param>
    public sealed record Branch(HiringProblem Problem, HiringDecisions Decisions, CapacityPlan Capacity);

    /// <summary>The branch; fails where a change does not fit the baseline.</summary>
    /// <param name="basis">The baseline.</param>
    /// <param name="groups">Its planning groups.</param>
    /// <param name="changes">The differences.</param>
    /// <param name="forecasts">Forecasts of the groups that <see cref="GroupChanges.Touch"/> names.</param>
    /// <param name="hiring">Who decides anew; null keeps the baseline's decisions.</param>
    /// <param name="cancel">Stops the work.</param>
    public static Result<Branch> Run(
        PlanBasis basis,
        IReadOnlyList<PlanningGroup> groups,
        IReadOnlyList<ScenarioChange> changes,
        IReadOnlyDictionary<PlanningGroupId, GroupForecast> forecasts,
        IHiringPlanner? hiring,
        CancellationToken cancel)
    {
        if (ScenarioCheck.Of(changes, groups, basis.Problem) is { } unsound)
            return unsound;
        var restaffed = new Dictionary<PlanningGroupId, IReadOnlyDictionary<DateOnly, GroupDemand>>();
        foreach (var group in groups.Where(group => forecasts.ContainsKey(group.Id) && GroupChanges.Touch(changes, group)))
        {
            cancel.ThrowIfCancellationRequested();
            if (!Restaff(basis.Problem, GroupChanges.Apply(changes, group), GroupChanges.Apply(changes, group, forecasts[group.Id])).TryGet(out var weeks, out var failure))
                return failure;
            restaffed[group.Id] = weeks;
        }

        if (!ProblemChanges.Apply(changes, basis.Problem, restaffed).TryGet(out var problem, out var impossible))
            return impossible;
        var decisions = hiring?.Decide(problem, cancel) ?? ProblemChanges.Keep(basis.Decisions, problem);
        return new Branch(problem, decisions, CapacityPlanner.Build(problem, decisions));
    }

    private static Result<Dictionary<DateOnly, GroupDemand>> Restaff(HiringProblem problem, PlanningGroup group, GroupForecast forecast)
    {
        if (StaffingPlanner.Check(group) is { } failure)
            return failure;
        if (problem.Teams.FirstOrDefault(team => team.Team.Serves.Contains(group.Id)) is not { } team)
            return new Dictionary<DateOnly, GroupDemand>();
        return GroupPlanSummaries.Weeks(forecast, StaffingPlanner.Build(group, forecast))
            .ToDictionary(week => week.Week, week => TeamDemands.Group(team.Team, group.Id, group.Tier, week));
    }
}
