using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget;

/// <summary>Counts seats and licences from the interval plan and the capacity plan. Pure. Formula: FORMULAS.md#seats-and-licences.</summary>
public static class SeatPlanner
{
    /// <summary>The quantities for every month that begins or ends within the plan.</summary>
    public static SeatPlan Build(Operation operation, CapacityPlan capacity, IReadOnlyList<ScheduledPeaks> peaks)
    {
        var teams = operation.Teams.ToDictionary(team => team.Id);
        var bySite = operation.Sites.ToDictionary(site => site.Id, site => Sum(peaks.Where(peak => SiteOf(operation, peak.Group) == site.Id)));
        var everywhere = Sum(peaks);
        return new SeatPlan([.. PlanMonth.Of(capacity).Select(month => Month(operation, capacity, teams, bySite, everywhere, month))]);
    }

    private static SeatMonth Month(
        Operation operation, CapacityPlan capacity, Dictionary<TeamId, Team> teams, Dictionary<SiteId, decimal[]> bySite, decimal[] everywhere, PlanMonth month)
    {
        var growth = Growth(capacity, _ => true, month);
        var seats = new SortedDictionary<SiteId, int>();
        foreach (var site in operation.Sites)
        {
            var scheduled = bySite[site.Id].Max() * Growth(capacity, team => teams[team].Site == site.Id, month);
            var trainees = capacity.Teams.Where(team => teams[team.Team].Site == site.Id).Sum(team => Trainees(team, teams[team.Team], month));
            seats[site.Id] = Whole((scheduled + trainees) * (1 - site.RemoteShare) / site.HeadsPerSeat);
        }

        var named = capacity.Teams.Sum(team => Whole(month.Weeks.Select((week, index) => index == 0 ? team.Weeks[week].Heads : team.Weeks[week].Starters).Sum()));
        var concurrent = (everywhere.Max() * growth) + capacity.Teams.Sum(team => Trainees(team, teams[team.Team], month));
        var hours = capacity.Teams.Sum(team => month.Days.Sum(day => team.Weeks[day.Week].RequiredGross.Value * teams[team.Team].WeeklyHours * day.Count / 7));
        return new SeatMonth(month.FirstDay, seats, named, Whole(concurrent), decimal.Round(hours, 2));
    }

    // Beyond the weeks planned by interval the shape of the week is kept and scaled by what the month requires over what those weeks did.
    private static decimal Growth(CapacityPlan capacity, Func<TeamId, bool> counts, PlanMonth month)
    {
        const int intervalWeeks = 13;
        var teams = capacity.Teams.Where(team => counts(team.Team)).ToList();
        decimal Required(int week) => teams.Sum(team => team.Weeks[week].RequiredGross.Value);
        var near = Enumerable.Range(0, Math.Min(intervalWeeks, capacity.Teams[0].Weeks.Count)).Max(Required);
        return near == 0 ? 0 : month.Weeks.Max(Required) / near;
    }

    private static decimal Trainees(TeamPlan plan, Team team, PlanMonth month) =>
        month.Weeks.Max(week => Enumerable.Range(0, team.Ramp.TrainingWeeks).Sum(back => week - back >= 0 ? plan.Weeks[week - back].Starters : 0m));

    private static decimal[] Sum(IEnumerable<ScheduledPeaks> peaks)
    {
        var sum = new decimal[ScheduledPeaks.QuarterHours];
        foreach (var peak in peaks)
        {
            for (var quarter = 0; quarter < sum.Length; quarter++)
                sum[quarter] += peak.ByQuarterHour[quarter];
        }

        return sum;
    }

    private static SiteId SiteOf(Operation operation, PlanningGroupId group) => operation.Groups.Single(known => known.Id == group).Site;

    private static int Whole(decimal people) => decimal.ToInt32(decimal.Ceiling(people));
}
