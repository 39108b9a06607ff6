using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;
using Wfm.Optimization.Hiring;

namespace Wfm.Optimization.Tests.Hiring;

public sealed class HiringOptimizerTests
{
    private static readonly HiringEffort Quick = new(3_000, 0, 0);

    [Fact]
    public void On_200_small_problems_no_plan_that_may_be_carried_out_costs_less()
    {
        Assert.All(Enumerable.Range(0, 200), seed =>
        {
            var problem = SmallHiring.Draw((ulong)seed);
            var found = Decide(problem, Quick);
            var cheapest = SmallHiring.EveryPlan(problem).Where(plan => HiringRules.Check(problem, plan).Count == 0).Min(plan => HiringCost.Of(problem, plan));

            Assert.Empty(HiringRules.Check(problem, found));
            Assert.Equal(cheapest, found.Cost!.Value, 1);
            Assert.True(found.Bound <= cheapest, $"The bound {found.Bound} is above {cheapest}.");
        });
    }

    [Fact]
    public void A_year_under_shared_rooms_a_freeze_a_cap_and_a_partner_breaks_no_limit_and_beats_hiring_ahead()
    {
        var problem = Year(rooms: 2);
        var plan = Decide(problem, Quick with { MovesPerTeam = 10_000 });

        Assert.Empty(HiringRules.Check(problem, plan));
        Assert.InRange(plan.Bound!.Value, 0, plan.Cost!.Value);
        Assert.True(plan.Gap < 0.05m, $"The gap is {plan.Gap}.");
        Assert.Equal(HiringCost.Of(problem, plan), plan.Cost);
        Assert.True(plan.Cost < HiringCost.Of(problem, new HireAhead().Decide(problem)));
    }

    [Fact]
    public void The_same_problem_gives_the_same_plan()
    {
        static IEnumerable<string> Classes(HiringDecisions plan) => plan.Teams.SelectMany(team => team.Weeks.Select((week, index) => $"{team.Team} {index} {string.Join('+', week.Classes.Select(one => one.Heads))} {week.Overtime.Value} {week.OutsourcedStarters}"));

        Assert.Equal(Classes(Decide(Year(rooms: 1), Quick)), Classes(Decide(Year(rooms: 1), Quick)));
    }

    [Fact]
    public void Rooms_that_bind_are_named_with_what_one_more_would_save_and_one_more_room_saves_no_more_than_that()
    {
        var one = Decide(Year(rooms: 1), Quick);
        var rooms = one.Binding.Single(limit => limit.Limit == HiringLimit.Rooms);
        var two = Decide(Year(rooms: 2), Quick);

        Assert.Equal("centre", rooms.Where);
        // The saving is a slope of a convex cost: more rooms save less each.
        Assert.InRange(one.Bound!.Value - two.Bound!.Value, 1, rooms.SavingOfOneMore!.Value);
    }

    [Fact]
    public void Overtime_never_runs_for_more_weeks_in_a_row_than_allowed()
    {
        var problem = Year(rooms: 1);
        problem = problem with { Teams = [.. problem.Teams.Select(team => team with { Team = team.Team with { Flex = new FlexLimits(0.1m, 0) { OvertimeWeeksInARow = 2 } } })] };
        var plan = Decide(problem, Quick);

        Assert.Contains(plan.Teams, team => team.Weeks.Any(week => week.Overtime.Value > 0));
        Assert.DoesNotContain(HiringRules.Check(problem, plan), broken => broken.Limit == HiringLimit.Overtime);
    }

    [Fact]
    public void Replays_spread_around_the_plan_and_more_so_the_further_ahead()
    {
        var problem = Year(rooms: 2);
        var plan = Decide(problem, Quick with { Replays = 400 });
        var capacity = CapacityPlanner.Build(problem, plan);
        foreach (var team in capacity.Teams)
        {
            var bands = plan.Robustness.Where(band => band.Team == team.Team).ToList();
            Assert.Equal(problem.Weeks, bands.Count);
            Assert.All(bands, band => Assert.True(band.P10 <= band.P50 && band.P50 <= band.P90));
            // Nobody has left by the first week; after half a year some 60 people have lost 9 by lot, give or take 3.
            Assert.Equal(team.Weeks[0].Gap.Value, bands[0].P50, 2);
            Assert.InRange(bands[30].P50 - team.Weeks[30].Gap.Value, -1.5m, 1.5m);
            Assert.InRange(bands[30].P90 - bands[30].P10, 3, 14);
        }
    }

    private static HiringDecisions Decide(HiringProblem problem, HiringEffort effort) => new HiringOptimizer(TimeProvider.System, effort).Decide(problem);

    private static HiringProblem Year(int rooms)
    {
        TeamProblem Team(string id, int heads, int phase)
        {
            var team = new Team
            {
                Id = TeamId.Of(id),
                Name = id,
                Site = SiteId.Of("site"),
                Serves = [],
                Heads = [new(RoleLevel.CsrI, heads, 40), new(RoleLevel.CsrII, 10, 100), new(RoleLevel.SeniorCsr, 4, 200)],
                Attrition = AttritionRates.Weekly(0.03m, 0.02m, 0.006m) with { Seasonality = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] },
                Ramp = Ramp.Typical,
                SmallestClass = 4,
                LargestClass = 12,
                Promotions = [new(RoleLevel.CsrI, RoleLevel.CsrII, 40, 0.1m) { Steps = [0.8m] }],
                Flex = new FlexLimits(0.05m, 0.02m),
                Outsourcing = new Outsourcing(6, 4, new Ramp(1, [0.6m])) { MinimumWeeks = 8 },
                LongLeaveShare = 0.02m,
            };
            return new TeamProblem(
                team,
                [.. Enumerable.Range(0, 52).Select(week =>
                {
                    var fte = FullTimeEquivalent.Of(Math.Round((decimal)((heads + 10) * (1 + (0.004 * week) + (0.05 * Math.Sin((week + phase) / 8.0)))), 3));
                    return new TeamDemand(SmallHiring.Monday.AddDays(7 * week), fte, fte);
                })],
                new HiringPrices
                {
                    PayPerFteWeek = new Dictionary<RoleLevel, decimal> { [RoleLevel.CsrI] = 900, [RoleLevel.CsrII] = 1200, [RoleLevel.SeniorCsr] = 1600 },
                    RecruitingPerStarter = 500,
                    TrainingPerStarter = 600,
                    OvertimePerFteWeek = 1100,
                    VoluntaryTimeOffSavingPerFteWeek = 700,
                    OutsourcedPerHeadWeek = 1250,
                    ShortagePerFteWeek = 1900,
                    SurplusPerFteWeek = 90,
                });
        }

        List<TeamProblem> teams = [Team("a", 50, 0), Team("b", 40, 9), Team("c", 60, 20)];
        return new HiringProblem
        {
            FirstWeek = SmallHiring.Monday,
            Teams = teams,
            Rules = new WorkforceRules
            {
                TrainingCentres = [new("centre", [.. teams.Select(team => team.Team.Id)], rooms, 10, rooms + 1)],
                Freezes = [new(SmallHiring.Monday.AddDays(7 * 20), SmallHiring.Monday.AddDays((7 * 24) - 1), TeamId.Of("a"))],
                BudgetCaps = [new(SmallHiring.Monday, SmallHiring.Monday.AddDays((7 * 26) - 1), 4_700_000)],
            },
        };
    }
}
