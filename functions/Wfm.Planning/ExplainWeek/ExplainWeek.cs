using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.Planning.ExplainWeek;

/// <summary>Explains a team's FTE of one week of a stored plan down to the interval.</summary>
public sealed class ExplainWeek(PlanBasisReader reader, IGroupPlanStore groupPlans)
{
    private static readonly IReadOnlyList<string> Formulas = ["shrinkage", "required-agents", "supply", "ramp", "attrition", "mentoring"];

    /// <summary>The explanation, of all groups or one; fails with <c>plan.unknown</c>, <c>team.unknown</c> or <c>week.unknown</c>.</summary>
    public async Task<Result<WeekExplanation>> ExplainAsync(TenantId tenant, string plan, TeamId team, DateOnly week, PlanningGroupId? only, CancellationToken cancel)
    {
        if (!(await reader.LoadAsync(tenant, plan, cancel)).TryGet(out var read, out var failure))
            return failure;
        if (read.Basis.Problem.Teams.FirstOrDefault(known => known.Team.Id == team) is not { } problem)
            return Failure.NotFound("team.unknown", $"The plan has no team '{team}'.", "team", team);
        var capacity = CapacityPlanner.Build(read.Basis.Problem, read.Basis.Decisions);
        if (capacity.Teams.Single(planned => planned.Team == team).Weeks.FirstOrDefault(planned => planned.Week == week) is not { } found)
            return Failure.NotFound("week.unknown", $"The plan has no week that begins on {week:yyyy-MM-dd}; weeks begin on Mondays.", "week", week);

        var groups = new List<GroupExplanation>();
        foreach (var demand in found.Groups.Where(group => only is null || group.Group == only))
        {
            if (!(await groupPlans.StaffingAsync(tenant, read.Header.Groups.Single(group => group.Group == demand.Group).GroupPlan, cancel)).TryGet(out var staffing, out failure))
                return failure;
            groups.Add(Explain(demand, staffing, week));
        }

        return new WeekExplanation(
            plan, read.Header.EngineVersion, team, week, problem.Team.WeeklyHours, problem.Team.ScheduleInefficiency,
            found.RequiredGross.Value, found.Available.Value, found.Parts, found.Flows, found.Decisions, groups, Formulas);
    }

    private static GroupExplanation Explain(GroupDemand demand, StaffingPlan staffing, DateOnly week)
    {
        var planned = staffing.Days.ToDictionary(day => day.Date);
        var days = staffing.Totals.Where(total => total.Date >= week && total.Date < week.AddDays(7)).ToList();
        return new GroupExplanation(
            demand,
            demand.Contacts > 0 ? decimal.Round(demand.WorkloadHours / demand.Contacts * 3600, 3) : 0,
            demand.WorkloadHours > 0 ? decimal.Round(demand.NetHours / demand.WorkloadHours, 6) : 0,
            demand.GrossHours > 0 ? decimal.Round(100 * (1 - (demand.NetHours / demand.GrossHours)), 6) : 0,
            staffing.Formula,
            days.All(day => day.ByInterval),
            [.. days.Select(total => new DayExplanation(
                total.Date,
                total.Contacts,
                total.NetHours,
                total.GrossHours,
                planned.TryGetValue(total.Date, out var day) ? day.RunOutHours : 0,
                day is null ? [] : Intervals(day, staffing.SlotsPerDay)))]);
    }

    private static IReadOnlyList<IntervalExplanation> Intervals(StaffingDay day, int slots) =>
        [.. Enumerable.Range(0, slots).Where(slot => day.Fractional[slot] > 0).Select(slot => new IntervalExplanation(
            TimeSpan.FromDays(1) / slots * slot, day.Load[slot], day.Fractional[slot], day.Agents[slot], day.Gross[slot], day.Binding[slot]))];
}
