using CsCheck;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Tests.Workforce;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Capacity;

public sealed class HireAheadTests
{
    private static readonly DateOnly Monday = Teams.Monday;

    private static readonly Gen<HiringProblem> GenProblem =
        from a in Teams.Random("a")
        from b in Teams.Random("b")
        from demand in Gen.Int[0, 200].Array[2]
        from rooms in Gen.Int[1, 3]
        from trainers in Gen.Int[0, 3]
        from seats in Gen.Int[3, 20]
        from freeze in Gen.Int[0, 20].Array[2]
        from smallest in Gen.Int[1, 6]
        from recruiting in Gen.Int[0, 8]
        from limited in Gen.Bool
        select new HiringProblem
        {
            FirstWeek = Monday,
            Teams = [.. new[] { a, b }.Select((team, index) => new TeamProblem(
                team with { SmallestClass = smallest, LargestClass = 15, RecruitingWeeks = recruiting, Mentors = team.Mentors with { Limited = limited } },
                Demand(demand[index], 26),
                HiringPrices.None))],
            Rules = new WorkforceRules
            {
                TrainingCentres = [new TrainingCentre("centre", [a.Id, b.Id], rooms, seats, trainers)],
                Freezes = [new HiringFreeze(Monday.AddDays(7 * freeze[0]), Monday.AddDays(7 * (freeze[0] + freeze[1])))],
            },
        };

    [Fact]
    public void No_limit_of_a_random_problem_is_broken() => GenProblem.Sample(
        problem =>
        {
            var broken = HiringRules.Check(problem, new HireAhead().Decide(problem));
            Assert.True(broken.Count == 0, string.Join('\n', broken));
        },
        iter: 500);

    [Fact]
    public void Two_teams_share_the_one_room_and_the_second_waits()
    {
        var plan = new HireAhead().Decide(Short(rooms: 1));

        var first = plan.Teams.Select(team => team.Weeks.Index().First(week => week.Item.Starters > 0).Index).ToList();
        Assert.Equal([0, 4], first);   // a class lasts 4 weeks
        Assert.Equal([10, 10], plan.Teams.Select(team => team.Weeks.First(week => week.Starters > 0).Starters));   // seats
    }

    [Fact]
    public void With_a_room_each_nobody_waits() =>
        Assert.All(new HireAhead().Decide(Short(rooms: 2)).Teams, team => Assert.Equal(10, team.Weeks[0].Starters));

    [Fact]
    public void A_plan_that_starts_too_soon_too_many_in_a_freeze_and_in_a_room_that_is_taken_is_told_all_of_it()
    {
        var problem = Short(rooms: 1);
        problem = problem with
        {
            Teams = [.. problem.Teams.Select(team => team with { Team = team.Team with { RecruitingWeeks = 1, LargestClass = 8 } })],
            Rules = problem.Rules with { Freezes = [new HiringFreeze(Monday, Monday)] },
        };
        var both = new HiringDecisions([.. problem.Teams.Select(team => new TeamDecisions(team.Team.Id, [WeekDecisions.Start(11), .. Enumerable.Repeat(WeekDecisions.None, 15)]))], "given");

        var limits = HiringRules.Check(problem, both).Where(broken => broken.Week == Monday).Select(broken => broken.Limit).Distinct().Order();

        Assert.Equal([HiringLimit.Rooms, HiringLimit.Trainers, HiringLimit.TrainingSeats, HiringLimit.ClassSize, HiringLimit.LeadTime, HiringLimit.Freeze], limits);
    }

    [Fact]
    public void A_budget_cap_is_checked_against_what_is_paid()
    {
        var problem = Short(rooms: 1);
        problem = problem with
        {
            Teams = [.. problem.Teams.Select(team => team with { Prices = new HiringPrices { RecruitingPerStarter = 1_000, ShortagePerFteWeek = 1 } })],
            Rules = new WorkforceRules { BudgetCaps = [new BudgetCap(Monday, Monday.AddDays(6), 10_000)] },
        };
        var eleven = new HiringDecisions([.. problem.Teams.Select((team, index) => new TeamDecisions(team.Team.Id, [WeekDecisions.Start(5 + index), .. Enumerable.Repeat(WeekDecisions.None, 15)]))], "given");

        var broken = Assert.Single(HiringRules.Check(problem, eleven));

        Assert.Equal((HiringLimit.Budget, 11_000m, 10_000m), (broken.Limit, broken.Asked, broken.Allowed));
    }

    [Fact]
    public void A_head_missing_for_a_week_costs_its_price_and_a_head_too_many_its_pay_and_surplus()
    {
        var prices = new HiringPrices { PayPerFteWeek = new Dictionary<RoleLevel, decimal> { [RoleLevel.CsrI] = 800 }, ShortagePerFteWeek = 1_600, SurplusPerFteWeek = 80 };
        var week = new SupplyForecast(Teams.Plain(new Cohort(RoleLevel.CsrI, 10, 60)), Monday).Advance(WeekDecisions.None);

        Assert.Equal(8_000 + 3_200, HiringCost.Of(prices, week, WeekDecisions.None, Demand(12, 1)[0]).Total);
        Assert.Equal(8_000 + 240, HiringCost.Of(prices, week, WeekDecisions.None, Demand(7, 1)[0]).Total);
    }

    private static HiringProblem Short(int rooms)
    {
        Team Team(string id) => Teams.Plain(new Cohort(RoleLevel.CsrI, 10, 60)) with { Id = TeamId.Of(id), Ramp = new Ramp(4, []) };
        return new HiringProblem
        {
            FirstWeek = Monday,
            Teams = [.. new[] { "a", "b" }.Select(id => new TeamProblem(Team(id), Demand(20, 16), HiringPrices.None))],
            Rules = new WorkforceRules { TrainingCentres = [new TrainingCentre("centre", [TeamId.Of("a"), TeamId.Of("b")], rooms, 10, rooms)] },
        };
    }

    private static IReadOnlyList<TeamDemand> Demand(decimal gross, int weeks) =>
        [.. Enumerable.Range(0, weeks).Select(week => new TeamDemand(Monday.AddDays(7 * week), FullTimeEquivalent.Of(gross * 0.7m), FullTimeEquivalent.Of(gross)))];
}
