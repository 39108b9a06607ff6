using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Planning.Json;
using Wfm.Planning.PlanGroup;

namespace Wfm.Planning.RollUp;

/// <summary>Adds group plans up to a plan. Pure.</summary>
public static class PlanAssembly
{
    /// <summary>Weeks a plan looks ahead.</summary>
    public const int Weeks = 104;

    /// <summary>
    /// The groups of a plan: those of <paramref name="before"/>, each replaced by the run's outcome unless what stands there is from a later night.
    /// </summary>
    public static IReadOnlyList<PlannedGroup> Compose(IReadOnlyList<PlannedGroup> before, IEnumerable<PlannedGroup> outcomes)
    {
        var groups = new SortedDictionary<PlanningGroupId, PlannedGroup>();
        foreach (var group in before.Concat(outcomes))
        {
            if (!groups.TryGetValue(group.Group, out var standing) || standing.Sequence <= group.Sequence)
                groups[group.Group] = group;
        }

        return [.. groups.Values];
    }

    /// <summary>The header, whose id is derived from everything the plan depends on.</summary>
    public static PlanHeader Head(Operation operation, DateOnly firstWeek, IReadOnlyList<PlannedGroup> groups)
    {
        var operationId = ContentId.OfBytes("operation", WfmJson.Write(operation));
        using var id = new ContentId("plan");
        id.Add(EngineVersion.Current).Add(operationId).Add(firstWeek);
        foreach (var group in groups)
            id.Add(group.Group.Value).Add(group.GroupPlan);
        return new PlanHeader(operation.Tenant, id.ToString(), EngineVersion.Current, operationId, firstWeek, groups);
    }

    /// <summary>The plan; fails where the price book lacks a line it needs.</summary>
    public static Result<Plan> Build(PlanHeader header, Operation operation, IReadOnlyList<GroupPlanSummary> groups, IHiringPlanner hiring, IShiftPlanner shifts, CancellationToken cancel)
    {
        if (!Problem(operation, header.FirstWeek, groups).TryGet(out var problem, out var failure))
            return failure;
        var decisions = hiring.Decide(problem, cancel);
        IReadOnlyList<ScheduledPeaks> peaks = [.. groups.Select(group => new ScheduledPeaks(group.Group, group.Peaks))];
        var capacity = CapacityPlanner.Build(problem, decisions) with { Shifts = ShiftAssembly.Build(operation, header.FirstWeek, peaks, shifts, cancel) };
        var seats = SeatPlanner.Build(operation, capacity, peaks);
        return BudgetPlanner.Build(new BudgetInputs(operation, capacity, seats) { Peaks = peaks, Shifts = capacity.Shifts })
            .Map(budget => new Plan(header, capacity, seats, budget) { Basis = new PlanBasis(problem, decisions, PlanBasis.IdOfGroups(operation)) });
    }

    /// <summary>Demand, people and prices of every team that serves a planned group; fails where the price book lacks a line it needs.</summary>
    public static Result<HiringProblem> Problem(Operation operation, DateOnly firstWeek, IReadOnlyList<GroupPlanSummary> groups)
    {
        var byGroup = groups.ToDictionary(group => group.Group);
        var teams = new List<TeamProblem>();
        foreach (var team in operation.Teams.Where(team => team.Serves.Any(byGroup.ContainsKey)).OrderBy(team => team.Id))
        {
            if (!HiringPricing.Of(operation, team, firstWeek).TryGet(out var prices, out var missing))
                return missing;
            teams.Add(new TeamProblem(team, TeamDemands.Of(operation, team, firstWeek, [.. team.Serves.Where(byGroup.ContainsKey).Select(group => byGroup[group])]), prices));
        }

        return new HiringProblem { FirstWeek = firstWeek, Teams = teams, Rules = operation.Workforce, Seed = operation.Seed };
    }
}
