using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Tests.Workforce;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Capacity;

public sealed class CapacityViewTests
{
    private static readonly DateOnly Monday = new(2026, 1, 26);

    [Fact]
    public void A_week_over_the_end_of_january_belongs_to_both_months_by_its_days()
    {
        // 7 days from 26 January: 6 in January, 1 in February. Required 10, 20, 20 .. FTE.
        var months = CapacityMonth.Of(Plan([10, 20, 20, 20, 20]));

        Assert.Equal(10, months[0].RequiredGross.Value);
        Assert.Equal(decimal.Round(((1 * 10m) + (27 * 20m)) / 28, 6), months[1].RequiredGross.Value);
        Assert.Equal(new DateOnly(2026, 2, 1), months[1].Month);
    }

    [Fact]
    public void Gaps_of_groups_add_up_to_that_of_their_team()
    {
        var plan = Plan([10, 13]);

        var gaps = CapacityGaps.ByGroup(plan).ToList();

        Assert.All(plan.Teams[0].Weeks, week => Assert.Equal(week.Gap.Value, gaps.Where(gap => gap.Week == week.Week).Sum(gap => gap.Gap.Value)));
        Assert.Equal(["first", "second"], gaps.Select(gap => gap.Of).Distinct());
    }

    [Fact]
    public void Tier_2_is_short_of_csr_ii_while_the_team_as_a_whole_is_not()
    {
        // 12 heads, 3 of them CSR II; tier 2 asks for 40 % of 10.
        var plan = Plan([10]);
        var operation = new Operation { Tenant = TenantId.Of("t"), Name = "", Sites = [], Groups = [], Teams = [Team], Prices = new Domain.Budget.PriceBook([]) };

        var tiers = CapacityGaps.ByTier(plan, operation).ToList();

        Assert.Equal([("team tier 1", 2m), ("team tier 2", -1m)], tiers.Select(tier => (tier.Of, tier.Gap.Value)));
    }

    [Fact]
    public void A_deadline_is_the_last_start_before_anybody_is_missing_and_its_requisition_a_recruiting_time_before()
    {
        // 10 heads; 14 are asked for from week 12 on. A class of 4 weeks planned in week 2 may start in week 8 at the latest.
        var team = Teams.Plain(new Cohort(RoleLevel.CsrI, 10, 60)) with { Ramp = new Ramp(4, []), RecruitingWeeks = 3 };
        var problem = new HiringProblem
        {
            FirstWeek = Monday,
            Teams = [new TeamProblem(team, [.. Enumerable.Range(0, 30).Select(week => Demand(week, week < 12 ? 10 : 14))], new HiringPrices { ShortagePerFteWeek = 100 })],
        };
        var plan = new HiringDecisions([new TeamDecisions(team.Id, [.. Enumerable.Range(0, 30).Select(week => WeekDecisions.Start(week == 2 ? 4 : 0))])], "given");

        var deadline = Assert.Single(DecisionDeadlines.Of(problem, plan, 26));

        Assert.Equal((Monday.AddDays(14), Monday.AddDays(56), Monday.AddDays(35)), (deadline.Planned, deadline.StartBy, deadline.DecideBy));
        // 4 FTE missing from week 12 to week 29.
        Assert.Equal((Monday.AddDays(84), 72m, 7_200m), (deadline.FirstShort!.Value, deadline.ShortFteWeeks, deadline.CostOfMissing!.Value));
    }

    private static Team Team => Teams.Plain(new Cohort(RoleLevel.CsrI, 9, 60), new Cohort(RoleLevel.CsrII, 3, 120)) with { Tiers = RoleLadder.Tiers };

    private static TeamDemand Demand(int week, decimal gross) => new(Monday.AddDays(7 * week), FullTimeEquivalent.Of(gross), FullTimeEquivalent.Of(gross))
    {
        Groups = [Group("first", 1, gross * 0.6m), Group("second", 2, gross * 0.4m)],
    };

    private static GroupDemand Group(string id, int tier, decimal fte) => new(PlanningGroupId.Of(id), tier, 100, 10, 20, 30, FullTimeEquivalent.Of(fte));

    private static CapacityPlan Plan(decimal[] gross)
    {
        var problem = new HiringProblem { FirstWeek = Monday, Teams = [new TeamProblem(Team, [.. gross.Select((fte, week) => Demand(week, fte))], HiringPrices.None)] };
        return CapacityPlanner.Build(problem, new HiringDecisions([new TeamDecisions(Team.Id, [.. gross.Select(_ => WeekDecisions.None)])], "given"));
    }
}
