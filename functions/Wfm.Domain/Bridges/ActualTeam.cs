using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Bridges;

/// <summary>What came in for a group in a week.</summary>
/// <param name="Contacts">Contacts offered.</param>
/// <param name="WorkloadHours">What they took or would have taken, in hours.</param>
public sealed record ActualVolume(decimal Contacts, decimal WorkloadHours);

/// <summary>
/// Puts what happened into the form of a plan, so that the same bridge explains it: the requirement that the real contacts, handle times and
/// shrinkage would have had under the planned targets, and the people who were really there.
/// </summary>
public static class ActualTeam
{
    /// <summary>The weeks from the plan's first on that have a count of people, up to the first that has none.</summary>
    /// <param name="team">The team.</param>
    /// <param name="planned">What was planned, with what each group asks.</param>
    /// <param name="counts">Counts of the team.</param>
    /// <param name="volume">What came in; null where nobody knows, which leaves the plan's figure.</param>
    public static TeamPlan Of(Team team, TeamPlan planned, IEnumerable<HeadCount> counts, Func<PlanningGroupId, DateOnly, ActualVolume?> volume)
    {
        var byWeek = counts.GroupBy(count => count.Monday).ToDictionary(week => week.Key, week => week.MaxBy(count => count.AsOf)!);
        var weeks = new List<CapacityWeek>();
        var counted = planned.Weeks.SkipWhile(week => !byWeek.ContainsKey(week.Week)).TakeWhile(week => byWeek.ContainsKey(week.Week)).ToList();
        foreach (var week in counted)
            weeks.Add(Week(team, week, byWeek[week.Week], byWeek.GetValueOrDefault(week.Week.AddDays(7)), volume));
        return new TeamPlan(planned.Team, weeks);
    }

    private static CapacityWeek Week(Team team, CapacityWeek planned, HeadCount count, HeadCount? next, Func<PlanningGroupId, DateOnly, ActualVolume?> volume)
    {
        var supply = new SupplyForecast(team with { Heads = count.Cohorts }, planned.Week).Advance(WeekDecisions.None);
        var started = count.Started ?? 0;
        // Who is missing next week, its starters aside, has left.
        var left = next is null ? count.Left ?? 0 : supply.Heads - (HeadsOf(next) - (next.Started ?? 0));
        var groups = planned.Groups.Select(group => Group(team, group, volume(group.Group, planned.Week), count.Shrinkage)).ToList();
        return planned with
        {
            RequiredNet = Published(FullTimeEquivalent.FromWeeklyHours(groups.Sum(group => group.NetHours), team.WeeklyHours)),
            RequiredGross = Published(FullTimeEquivalent.FromWeeklyHours(groups.Sum(group => group.GrossHours) * team.ScheduleInefficiency, team.WeeklyHours)),
            Heads = supply.Heads,
            Available = supply.Available,
            Starters = decimal.ToInt32(decimal.Round(started)),
            Leavers = left,
            HeadsByLevel = supply.HeadsByLevel,
            Parts = supply.Parts,
            // Counts tell heads, not who moved between levels: one line for the team.
            Flows = [new LevelFlow(RoleLevel.CsrI, supply.Heads - started, started, 0, 0, 0, 0, left, supply.Heads - left)],
            People = supply.People,
            AvailableByLevel = supply.AvailableByLevel,
            Groups = groups,
            Decisions = WeekDecisions.None,
        };
    }

    private static GroupDemand Group(Team team, GroupDemand planned, ActualVolume? actual, decimal? shrinkage)
    {
        if (actual is null && shrinkage is null)
            return planned;
        var volume = actual ?? new ActualVolume(planned.Contacts, planned.WorkloadHours);
        var net = planned.WorkloadHours > 0 ? decimal.Round(planned.NetHours * (volume.WorkloadHours / planned.WorkloadHours), 6) : planned.NetHours;
        var productive = shrinkage is { } share ? 1 - share : planned.GrossHours > 0 ? planned.NetHours / planned.GrossHours : 1;
        var gross = decimal.Round(net / productive, 6);
        return planned with
        {
            Contacts = volume.Contacts,
            WorkloadHours = volume.WorkloadHours,
            NetHours = net,
            GrossHours = gross,
            Gross = FullTimeEquivalent.FromWeeklyHours(gross * team.ScheduleInefficiency, team.WeeklyHours),
        };
    }

    private static decimal HeadsOf(HeadCount count) => count.Cohorts.Where(cohort => cohort.Employer == Employer.Own).Sum(cohort => cohort.Heads);

    private static FullTimeEquivalent Published(FullTimeEquivalent fte) => FullTimeEquivalent.Of(decimal.Round(fte.Value, SupplyForecast.Digits));
}
