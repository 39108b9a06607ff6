using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Randomness;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Optimization.Tests.Hiring;

/// <summary>Hiring problems small enough to try every plan.</summary>
internal static class SmallHiring
{
    internal static readonly DateOnly Monday = new(2027, 1, 4);

    private const int Weeks = 6;
    private const int StartsFrom = 3;
    // Two rooms: up to two classes of 2 to 4.
    private static readonly int[] Sizes = [0, 2, 3, 4, 5, 6, 7, 8];

    /// <summary>One or two teams over 6 weeks; rooms, overtime, freezes and mentors come and go with the seed.</summary>
    internal static HiringProblem Draw(ulong seed)
    {
        var random = new Xoshiro256(seed);
        var teams = 1 + random.Next(2);
        var rooms = 1 + random.Next(2);
        var ids = Enumerable.Range(0, teams).Select(index => TeamId.Of($"team-{index}")).ToList();
        return new HiringProblem
        {
            FirstWeek = Monday,
            Teams = [.. ids.Select(id => Team(id, random))],
            Rules = new WorkforceRules
            {
                TrainingCentres = [new TrainingCentre("centre", ids, rooms, 4, rooms)],
                Freezes = random.Next(4) == 0 ? [new HiringFreeze(Monday.AddDays(28), Monday.AddDays(28))] : [],
            },
        };
    }

    /// <summary>
    /// Cost of the cheapest plan that breaks no limit, of all plans with up to as many classes of 2 to 4 as rooms in each week in which people may start. Teams share
    /// nothing but rooms, and class takes one week: so each team is tried alone, and then those together that never start more classes than rooms.
    /// </summary>
    internal static decimal CheapestByTrying(HiringProblem problem)
    {
        var rooms = problem.Rules.TrainingCentres.Single().ClassesAtATime;
        var teams = problem.Teams.Select(team => EveryPlan(problem with { Teams = [team] }).ToList()).ToList();
        if (teams.Count == 1)
            return teams[0].Min(plan => plan.Cost);
        return teams[0].SelectMany(_ => teams[1], (first, second) => (first, second))
            .Where(pair => pair.first.Starters.Zip(pair.second.Starters).All(week => Classes(week.First) + Classes(week.Second) <= rooms))
            .Min(pair => pair.first.Cost + pair.second.Cost);
    }

    private static int Classes(int starters) => (starters + 3) / 4;

    private static IEnumerable<(int[] Starters, decimal Cost)> EveryPlan(HiringProblem problem)
    {
        var team = problem.Teams[0];
        var sizes = Sizes.Where(size => Classes(size) <= problem.Rules.TrainingCentres.Single().ClassesAtATime).ToList();
        foreach (var first in sizes)
        {
            foreach (var second in sizes)
            {
                foreach (var third in sizes)
                {
                    var plan = new HiringDecisions([new TeamDecisions(team.Team.Id, WithOvertime(team, [0, 0, 0, first, second, third]))], "tried");
                    if (HiringRules.Check(problem, plan).Count == 0)
                        yield return ([first, second, third], HiringCost.Of(problem, plan));
                }
            }
        }
    }

    // Overtime is worth it wherever somebody is missing: it costs less than a shortage in these problems.
    private static List<WeekDecisions> WithOvertime(TeamProblem team, int[] starters)
    {
        var supply = new SupplyForecast(team.Team, Monday);
        var weeks = new List<WeekDecisions>();
        foreach (var demand in team.Demand)
        {
            var (heads, classes) = (starters[weeks.Count], Classes(starters[weeks.Count]));
            var start = new WeekDecisions { Classes = [.. Enumerable.Range(0, classes).Select(one => new StartingClass(RoleLevel.CsrI, (heads + one) / classes))] };
            var there = supply.Copy().Advance(start);
            var missing = Math.Max(0, (demand.Gross - there.Available).Value);
            var most = team.Team.Flex.OvertimeShare * there.AvailableByLevel.Values.Sum(fte => fte.Value);
            weeks.Add(start with { Overtime = FullTimeEquivalent.Of(decimal.Round(Math.Min(missing, most), 6)) });
            supply.Advance(weeks[^1]);
        }

        return weeks;
    }

    private static TeamProblem Team(TeamId id, Xoshiro256 random)
    {
        var heads = 8 + random.Next(8);
        var team = new Team
        {
            Id = id,
            Name = id.Value,
            Site = SiteId.Of("site"),
            Serves = [],
            Heads = [new(RoleLevel.CsrI, heads, 30), new(RoleLevel.CsrII, 1, 90)],
            Attrition = AttritionRates.Weekly(0.03m, 0.02m, 0.01m * random.Next(4)),
            Ramp = new Ramp(1, [0.5m]),
            RecruitingWeeks = StartsFrom,
            SmallestClass = 2,
            LargestClass = 4,
            Mentors = random.Next(3) == 0 ? MentorLimits.Default : MentorLimits.None,
            Flex = random.Next(2) == 0 ? FlexLimits.None : new FlexLimits(0.05m, 0),
        };
        return new TeamProblem(
            team,
            [.. Enumerable.Range(0, Weeks).Select(week =>
            {
                var fte = FullTimeEquivalent.Of(heads + (random.Next(10) / 2m) - 1 + (week / 2));
                return new TeamDemand(Monday.AddDays(7 * week), fte, fte);
            })],
            new HiringPrices
            {
                PayPerFteWeek = new Dictionary<RoleLevel, decimal> { [RoleLevel.CsrI] = 900, [RoleLevel.CsrII] = 1200 },
                RecruitingPerStarter = random.Next(500),
                PerClass = random.Next(3) * 400,
                OvertimePerFteWeek = 1300,
                ShortagePerFteWeek = 2500 + random.Next(4000),
                SurplusPerFteWeek = random.Next(3) * 100,
            });
    }
}
