using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;
using Wfm.Planning.PlanGroup;

namespace Wfm.Planning.RollUp;

/// <summary>Adds the weeks of groups up to what they ask of their team. Pure.</summary>
internal static class TeamDemands
{
    /// <summary>Demand of a team for all weeks of a plan.</summary>
    internal static IReadOnlyList<TeamDemand> Of(Operation operation, Team team, DateOnly firstWeek, IReadOnlyList<GroupPlanSummary> groups)
    {
        var tiers = operation.Groups.ToDictionary(group => group.Id, group => group.Tier);
        var weeks = groups.Select(group => (group.Group, Weeks: group.Weeks.ToDictionary(week => week.Week))).ToList();
        return [.. Enumerable.Range(0, PlanAssembly.Weeks).Select(index =>
        {
            var monday = firstWeek.AddDays(7 * index);
            return Week(team, monday, [.. weeks
                .Where(group => group.Weeks.ContainsKey(monday))
                .Select(group => Group(team, group.Group, tiers.GetValueOrDefault(group.Group, 1), group.Weeks[monday]))]);
        })];
    }

    /// <summary>What one week of a group asks of its team.</summary>
    internal static GroupDemand Group(Team team, PlanningGroupId group, int tier, GroupWeek week) => new(
        group, tier, (decimal)week.Contacts, week.WorkloadHours, week.NetHours, week.GrossHours, FullTimeEquivalent.FromWeeklyHours(week.GrossHours * team.ScheduleInefficiency, team.WeeklyHours))
    {
        Inefficiency = team.ScheduleInefficiency,
        Lower80 = (decimal)week.Lower80,
        Upper80 = (decimal)week.Upper80,
    };

    private static TeamDemand Week(Team team, DateOnly monday, IReadOnlyList<GroupDemand> groups) => new(
        monday,
        FullTimeEquivalent.FromWeeklyHours(groups.Sum(group => group.NetHours), team.WeeklyHours),
        FullTimeEquivalent.FromWeeklyHours(groups.Sum(group => group.GrossHours) * team.ScheduleInefficiency, team.WeeklyHours))
    {
        Groups = groups,
    };
}
