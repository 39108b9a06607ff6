using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;
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
    public static Result<Plan> Build(PlanHeader header, Operation operation, IReadOnlyList<GroupPlanSummary> groups, IHiringPlanner hiring, CancellationToken cancel)
    {
        var byGroup = groups.ToDictionary(group => group.Group);
        var teams = operation.Teams
            .Where(team => team.Serves.Any(byGroup.ContainsKey))
            .Select(team => (team, Demand(team, header.FirstWeek, [.. team.Serves.Where(byGroup.ContainsKey).Select(group => byGroup[group])])))
            .ToList();
        var capacity = CapacityPlanner.Build(teams, hiring, cancel);
        IReadOnlyList<ScheduledPeaks> peaks = [.. groups.Select(group => new ScheduledPeaks(group.Group, group.Peaks))];
        var seats = SeatPlanner.Build(operation, capacity, peaks);
        var inputs = new BudgetInputs(operation, capacity, seats) { Demand = [.. groups.Select(GroupDemandOf)], Peaks = peaks };
        return BudgetPlanner.Build(inputs).Map(budget => new Plan(header, capacity, seats, budget));
    }

    private static GroupDemand GroupDemandOf(GroupPlanSummary group) => new(group.Group, [.. group.Weeks.Select(week => new DemandWeek(
        week.Week, (decimal)week.Contacts, (decimal)week.Lower80, (decimal)week.Upper80, week.HandleHours, week.NetHours, week.GrossHours))]);

    private static IReadOnlyList<TeamDemand> Demand(Team team, DateOnly firstWeek, IReadOnlyList<GroupPlanSummary> groups)
    {
        var hours = groups
            .SelectMany(group => group.Weeks)
            .ToLookup(week => week.Week);
        return [.. Enumerable.Range(0, Weeks).Select(index =>
        {
            var week = firstWeek.AddDays(7 * index);
            return new TeamDemand(
                week,
                FullTimeEquivalent.FromWeeklyHours(hours[week].Sum(group => group.NetHours), team.WeeklyHours),
                FullTimeEquivalent.FromWeeklyHours(hours[week].Sum(group => group.GrossHours) * team.ScheduleInefficiency, team.WeeklyHours));
        })];
    }
}
