using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Scenarios;

/// <summary>Applies changes of people and shrinkage to a hiring problem, and puts groups that were staffed again into it.</summary>
public static class ProblemChanges
{
    /// <summary>The problem under the changes; fails with <c>shrinkage.range</c> where one leaves nobody to handle contacts.</summary>
    /// <param name="changes">The changes, applied in order.</param>
    /// <param name="baseline">The baseline.</param>
    /// <param name="restaffed">Weeks of groups that were staffed again, by group and Monday; schedule inefficiency and FTE are set here.</param>
    public static Result<HiringProblem> Apply(
        IReadOnlyList<ScenarioChange> changes, HiringProblem baseline, IReadOnlyDictionary<PlanningGroupId, IReadOnlyDictionary<DateOnly, GroupDemand>> restaffed)
    {
        var problems = new List<Problem>();
        var teams = new List<TeamProblem>();
        foreach (var team in baseline.Teams)
            teams.Add(team with { Team = Changed(changes, team.Team), Demand = [.. team.Demand.Select(week => Changed(changes, team.Team, week, restaffed, problems))] });
        if (problems.Count > 0)
            return Failure.Of(FailureKind.Invalid, [.. problems.DistinctBy(problem => problem.Value)]);
        foreach (var site in changes.OfType<NewSiteChange>())
            Open(site, teams);
        return baseline with
        {
            Teams = [.. teams.OrderBy(team => team.Team.Id)],
            Rules = baseline.Rules with
            {
                Freezes = [.. baseline.Rules.Freezes, .. changes.OfType<FreezeChange>().Select(freeze => new HiringFreeze(freeze.From, freeze.To, freeze.Team))],
            },
        };
    }

    /// <summary>The baseline's decisions as far as they can stand: no starts in a freeze, none in new teams.</summary>
    public static HiringDecisions Keep(HiringDecisions decisions, HiringProblem changed)
    {
        var kept = decisions.Teams.ToDictionary(team => team.Team, team => team.Weeks);
        return new HiringDecisions(
            [.. changed.Teams.Select(team => new TeamDecisions(team.Team.Id, [.. Enumerable.Range(0, changed.Weeks).Select(week =>
                !kept.TryGetValue(team.Team.Id, out var weeks) ? WeekDecisions.None
                : changed.Rules.Freezes.Any(freeze => freeze.Covers(team.Team.Id, changed.Monday(week))) ? weeks[week] with { Classes = [] }
                : weeks[week])]))],
            "the baseline's decisions, kept");
    }

    private static Team Changed(IReadOnlyList<ScenarioChange> changes, Team team)
    {
        var factor = changes.OfType<AttritionChange>().Where(change => change.Team is null || change.Team == team.Id).Aggregate(1m, (product, change) => product * (1 + (change.Percent / 100)));
        return factor == 1 ? team : team with
        {
            Attrition = team.Attrition with { Training = Times(team.Attrition.Training, factor), FirstNinetyDays = Times(team.Attrition.FirstNinetyDays, factor), Tenured = Times(team.Attrition.Tenured, factor) },
        };
    }

    // A compounding rate stays below everybody.
    private static AttritionRate Times(AttritionRate rate, decimal factor) =>
        rate with { Share = rate.Convention == AttritionConvention.Compounding ? Math.Min(0.9999m, rate.Share * factor) : rate.Share * factor };

    private static TeamDemand Changed(
        IReadOnlyList<ScenarioChange> changes, Team team, TeamDemand week, IReadOnlyDictionary<PlanningGroupId, IReadOnlyDictionary<DateOnly, GroupDemand>> restaffed, List<Problem> problems)
    {
        var groups = new List<GroupDemand>(week.Groups.Count);
        var touched = false;
        foreach (var group in week.Groups)
        {
            var demand = restaffed.TryGetValue(group.Group, out var weeks) && weeks.TryGetValue(week.Week, out var again) ? again with { Tier = group.Tier } : group;
            var points = changes.OfType<ShrinkageChange>().Where(change => change.Group is null || change.Group == group.Group).Sum(change => change.Points);
            if (points != 0 && demand.GrossHours > 0)
            {
                var productive = (demand.NetHours / demand.GrossHours) - (points / 100);
                if (productive is <= 0 or > 1)
                    problems.Add(new Problem("shrinkage.range", $"Shrinkage of '{group.Group}' would be {decimal.Round(100 * (1 - productive), 2)} %; it must be 0 % or more and below 100 %.", "points", group.Group.Value));
                else
                    demand = demand with { GrossHours = decimal.Round(demand.NetHours / productive, 6) };
            }

            touched |= !ReferenceEquals(demand, group);
            groups.Add(ReferenceEquals(demand, group) ? group : demand with
            {
                Inefficiency = team.ScheduleInefficiency,
                Gross = FullTimeEquivalent.FromWeeklyHours(demand.GrossHours * team.ScheduleInefficiency, team.WeeklyHours),
            });
        }

        return touched ? Of(team, week.Week, groups) : week;
    }

    private static TeamDemand Of(Team team, DateOnly monday, IReadOnlyList<GroupDemand> groups) => new(
        monday,
        FullTimeEquivalent.FromWeeklyHours(groups.Sum(group => group.NetHours), team.WeeklyHours),
        FullTimeEquivalent.FromWeeklyHours(groups.Sum(group => group.GrossHours) * team.ScheduleInefficiency, team.WeeklyHours))
    {
        Groups = groups,
    };

    private static void Open(NewSiteChange site, List<TeamProblem> teams)
    {
        var index = teams.FindIndex(team => team.Team.Id == site.WorkOf);
        var old = teams[index];
        var share = site.SharePercent / 100;
        decimal ShareIn(TeamDemand week) => week.Week >= site.From ? share : 0;
        teams[index] = old with { Demand = [.. old.Demand.Select(week => Part(old.Team, week, 1 - ShareIn(week)))] };
        teams.Add(new TeamProblem(site.Team, [.. old.Demand.Select(week => Part(site.Team, week, ShareIn(week)))], old.Prices));
    }

    private static TeamDemand Part(Team team, TeamDemand week, decimal share) => Of(team, week.Week, [.. week.Groups.Select(group => group with
    {
        Contacts = group.Contacts * share,
        WorkloadHours = group.WorkloadHours * share,
        NetHours = group.NetHours * share,
        GrossHours = group.GrossHours * share,
        Gross = FullTimeEquivalent.FromWeeklyHours(group.GrossHours * share * team.ScheduleInefficiency, team.WeeklyHours),
        Inefficiency = team.ScheduleInefficiency,
    })]);
}
