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

    /// <summary>One or two teams over 7 weeks; rooms, overtime, freezes and mentors come and go with the seed.</summary>
    internal static HiringProblem Draw(ulong seed)
    {
        var random = new Xoshiro256(seed);
        var teams = 1 + random.Next(2);
        var rooms = random.Next(3);
        var ids = Enumerable.Range(0, teams).Select(index => TeamId.Of($"team-{index}")).ToList();
        return new HiringProblem
        {
            FirstWeek = Monday,
            Teams = [.. ids.Select(id => Team(id, random, 7, startsFrom: teams == 1 ? 2 : 4))],
            Rules = new WorkforceRules
            {
                TrainingCentres = rooms == 0 ? [] : [new TrainingCentre("centre", ids, rooms, 4, rooms)],
                Freezes = random.Next(4) == 0 ? [new HiringFreeze(Monday.AddDays(28), Monday.AddDays(34))] : [],
            },
        };
    }

    /// <summary>Every plan: no class, or one class of 2 to 4, in each week in which people may start.</summary>
    internal static IEnumerable<HiringDecisions> EveryPlan(HiringProblem problem)
    {
        var starts = problem.Teams.SelectMany(team => Enumerable.Range(team.Team.RecruitingWeeks, problem.Weeks - team.Team.RecruitingWeeks).Select(week => (team.Team.Id, week))).ToList();
        int[] sizes = [0, 2, 3, 4];
        for (var code = 0; code < 1 << (2 * starts.Count); code++)
        {
            var heads = starts.Select((start, index) => (start, heads: sizes[(code >> (2 * index)) & 3])).ToDictionary(pair => pair.start, pair => pair.heads);
            yield return new HiringDecisions([.. problem.Teams.Select(team => new TeamDecisions(team.Team.Id, Weeks(team, week => heads.GetValueOrDefault((team.Team.Id, week)))))], "tried");
        }
    }

    // Overtime is worth it wherever somebody is missing: it costs less than a shortage in these problems.
    private static List<WeekDecisions> Weeks(TeamProblem team, Func<int, int> heads)
    {
        var supply = new SupplyForecast(team.Team, Monday);
        var weeks = new List<WeekDecisions>();
        foreach (var demand in team.Demand)
        {
            var start = WeekDecisions.Start(heads(weeks.Count));
            var there = supply.Copy().Advance(start);
            var missing = Math.Max(0, (demand.Gross - there.Available).Value);
            var most = team.Team.Flex.OvertimeShare * there.AvailableByLevel.Values.Sum(fte => fte.Value);
            weeks.Add(start with { Overtime = FullTimeEquivalent.Of(decimal.Round(Math.Min(missing, most), 6)) });
            supply.Advance(weeks[^1]);
        }

        return weeks;
    }

    private static TeamProblem Team(TeamId id, Xoshiro256 random, int weeks, int startsFrom)
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
            RecruitingWeeks = startsFrom,
            SmallestClass = 2,
            LargestClass = 4,
            Mentors = random.Next(3) == 0 ? MentorLimits.Default : MentorLimits.None,
            Flex = random.Next(2) == 0 ? FlexLimits.None : new FlexLimits(0.05m, 0),
        };
        return new TeamProblem(
            team,
            [.. Enumerable.Range(0, weeks).Select(week =>
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
