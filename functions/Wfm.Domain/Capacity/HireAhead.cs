using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>
/// Hires each team up to its demand on its own, looking ahead by the time a starter needs to reach 80 % productivity: in each week, as many
/// as close the gap expected then if nobody else were hired. Keeps lead times, freezes, class sizes and shared rooms, first team first;
/// weighs no cost. The plan to fall back on, and the one others are compared with.
/// </summary>
public sealed class HireAhead : IHiringPlanner
{
    private const decimal UsefulProductivity = 0.8m;
    private const decimal LeastWorth = 0.01m;

    /// <inheritdoc />
    public HiringDecisions Decide(HiringProblem problem, CancellationToken cancel = default)
    {
        var rooms = new RoomCalendar(problem);
        var decisions = problem.Teams.Select(team => new TeamDecisions(team.Team.Id, Decide(problem, team, rooms, cancel))).ToList();
        var plan = new HiringDecisions(decisions, "hire ahead of each team's gap");
        return plan with { Cost = HiringCost.Of(problem, plan) };
    }

    private static List<WeekDecisions> Decide(HiringProblem problem, TeamProblem team, RoomCalendar rooms, CancellationToken cancel)
    {
        var weeks = new List<WeekDecisions>(problem.Weeks);
        var ahead = Enumerable.Range(0, team.Team.Ramp.Weeks + 1).First(week => team.Team.Ramp.ProductivityAt(week) >= UsefulProductivity);
        var now = new SupplyForecast(team.Team, problem.FirstWeek);
        var promotions = new NaturalPromotions(team.Team);
        for (var week = 0; week < problem.Weeks; week++)
        {
            cancel.ThrowIfCancellationRequested();
            var decided = new WeekDecisions { Promotions = promotions.In(now) };
            if (week >= team.Team.RecruitingWeeks && !problem.Rules.Freezes.Any(freeze => freeze.Covers(team.Team.Id, problem.Monday(week))))
                decided = decided with { Classes = [.. Classes(team, now, week, ahead, rooms)] };
            weeks.Add(decided);
            now.Advance(decided);
        }

        return weeks;
    }

    private static IEnumerable<StartingClass> Classes(TeamProblem team, SupplyForecast now, int week, int ahead, RoomCalendar rooms)
    {
        var target = Math.Min(week + ahead, team.Demand.Count - 1);
        var later = LaterOn(now, target - week);
        var shortage = (team.Demand[target].Gross - later.Available).Value;
        if (shortage <= 0)
            yield break;

        // Where next to nobody stays until then, hiring does not help.
        var worth = Worth(team.Team, target - week, ahead);
        if (worth < LeastWorth)
            yield break;
        var wanted = decimal.ToInt32(decimal.Ceiling(shortage / worth));
        if (team.Team.Mentors.Limited)
            wanted = Math.Min(wanted, MentorRoom(team.Team, now));
        while (wanted >= team.Team.SmallestClass)
        {
            var size = Math.Min(wanted, Math.Min(team.Team.LargestClass, rooms.SeatsFor(team.Team)));
            if (size < team.Team.SmallestClass || !rooms.TryBook(team.Team, week))
                yield break;
            yield return new StartingClass(RoleLevel.CsrI, size);
            wanted -= size;
        }
    }

    private static decimal Worth(Team team, int weeks, int ahead) =>
        Enumerable.Range(0, weeks).Aggregate(1m, (left, tenure) => left * (1 - team.Attrition.At(tenure, team.Ramp))) * team.Ramp.ProductivityAt(ahead);

    private static SupplyWeek LaterOn(SupplyForecast now, int weeksAhead)
    {
        var later = now.Copy();
        for (var week = 0; week < weeksAhead; week++)
            later.Advance(WeekDecisions.None);
        return later.Advance(WeekDecisions.None);
    }

    // Starters that mentors can take in every week in which these would be juniors; those in class already come first.
    private static int MentorRoom(Team team, SupplyForecast now)
    {
        var later = now.Copy();
        var room = decimal.MaxValue;
        for (var week = 0; week < team.Mentors.MentoredWeeks; week++)
        {
            var supply = later.Advance(WeekDecisions.None);
            if (week >= team.Ramp.TrainingWeeks)
                room = Math.Min(room, supply.MentorPlaces - supply.Juniors);
        }

        return room == decimal.MaxValue ? int.MaxValue : decimal.ToInt32(decimal.Floor(Math.Max(0, room)));
    }
}
