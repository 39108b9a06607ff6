using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Workforce;

public sealed class SupplyForecastTests
{
    private static readonly DateOnly Monday = Teams.Monday;

    [Fact]
    public void Twenty_starters_in_week_six_of_the_typical_ramp_are_worth_7_4_fte()
    {
        var supply = new SupplyForecast(Teams.Plain() with { Ramp = Ramp.Typical }, Monday);
        supply.Advance(WeekDecisions.Start(20));
        for (var week = 1; week < 5; week++)
            supply.Advance(WeekDecisions.None);

        var sixth = supply.Advance(WeekDecisions.None);

        Assert.Equal(7.4m, sixth.Available.Value);   // 20 x 0.37
        Assert.Equal(12.6m, sixth.Parts.Ramp.Value);
    }

    [Fact]
    public void Early_leavers_go_at_their_own_rate()
    {
        var team = Teams.Plain(new Cohort(RoleLevel.CsrI, 100, 0), new Cohort(RoleLevel.CsrI, 100, 8), new Cohort(RoleLevel.CsrI, 100, 100)) with
        {
            Ramp = Ramp.Typical,
            Attrition = AttritionRates.Weekly(0.05m, 0.02m, 0.005m),
        };

        Assert.Equal(5 + 2 + 0.5m, new SupplyForecast(team, Monday).Advance(WeekDecisions.None).Leavers);
    }

    [Fact]
    public void Whoever_is_promoted_first_is_there_longest_and_learns_before_being_worth_a_full_head()
    {
        var team = Teams.Plain(new Cohort(RoleLevel.CsrI, 3, 80), new Cohort(RoleLevel.CsrI, 3, 150)) with { Promotions = RoleLadder.Promotions };
        var supply = new SupplyForecast(team, Monday);

        var week = supply.Advance(new WeekDecisions { Promotions = [new Promotion(RoleLevel.CsrI, RoleLevel.CsrII, 2)] });

        Assert.Equal(2, week.HeadsByLevel[RoleLevel.CsrII]);
        Assert.Equal(4, week.Available.Value);
        Assert.Equal(2, week.Parts.Promotion.Value);
        Assert.Equal(151, supply.Cohorts.Single(cohort => cohort.Level == RoleLevel.CsrII).TenureWeeks);
    }

    [Fact]
    public void Of_more_promotions_than_eligible_people_only_those_happen()
    {
        var team = Teams.Plain(new Cohort(RoleLevel.CsrI, 3, 77)) with { Promotions = RoleLadder.Promotions };
        var supply = new SupplyForecast(team, Monday);
        var promote = new WeekDecisions { Promotions = [new Promotion(RoleLevel.CsrI, RoleLevel.CsrII, 5)] };

        Assert.Equal(0, supply.Advance(promote).HeadsByLevel.GetValueOrDefault(RoleLevel.CsrII));   // 78 weeks are asked for
        Assert.Equal(3, supply.Advance(promote).HeadsByLevel[RoleLevel.CsrII]);
    }

    [Fact]
    public void A_loan_of_two_weeks_ends_on_the_third_monday_with_those_who_stayed()
    {
        var home = Teams.Plain(new Cohort(RoleLevel.CsrI, 10, 50));
        var other = Teams.Plain() with { Id = TeamId.Of("other"), Attrition = AttritionRates.Weekly(0, 0, 0.1m) };
        var forecast = new WorkforceForecast([home, other], Monday);
        var lend = new WeekDecisions { Transfers = [new Transfer(other.Id, RoleLevel.CsrI, 4, Weeks: 2)] };

        var heads = Enumerable.Range(0, 3).Select(week => forecast.Advance(new Dictionary<TeamId, WeekDecisions> { [home.Id] = week == 0 ? lend : WeekDecisions.None }))
            .Select(week => (week[home.Id].Heads, week[other.Id].Heads));

        Assert.Equal([(6m, 4m), (6m, 3.6m), (6m + (4 * 0.9m * 0.9m), 0m)], heads);
    }

    [Fact]
    public void A_juniors_weekly_hour_is_taken_from_seniors_up_to_their_places_and_then_from_csr_ii()
    {
        var team = Teams.Plain(new Cohort(RoleLevel.SeniorCsr, 1, 200), new Cohort(RoleLevel.CsrII, 2, 100), new Cohort(RoleLevel.CsrI, 16, 5)) with
        {
            Ramp = new Ramp(4, [1]),
            Mentors = MentorLimits.Default,
        };

        var week = new SupplyForecast(team, Monday).Advance(WeekDecisions.None);

        Assert.Equal((16m, 18m), (week.Juniors, week.MentorPlaces));   // 12 + 2 x 3
        Assert.Equal(1 - (12 / 40m), week.AvailableByLevel[RoleLevel.SeniorCsr].Value);
        Assert.Equal(2 - (4 / 40m), week.AvailableByLevel[RoleLevel.CsrII].Value);
    }

    [Fact]
    public void Leads_are_on_the_books_but_handle_no_contacts()
    {
        var week = new SupplyForecast(Teams.Plain(new Cohort(RoleLevel.TeamLead, 2, 300), new Cohort(RoleLevel.CsrI, 10, 60)), Monday).Advance(WeekDecisions.None);

        Assert.Equal((12m, 10m, 2m), (week.Heads, week.Available.Value, week.Parts.Leading.Value));
    }

    [Fact]
    public void Overtime_ends_at_its_limit()
    {
        var team = Teams.Plain(new Cohort(RoleLevel.CsrI, 50, 60)) with { Flex = new FlexLimits(0.10m, 0.05m) };

        var week = new SupplyForecast(team, Monday).Advance(new WeekDecisions { Overtime = FullTimeEquivalent.Of(8) });

        Assert.Equal(55, week.Available.Value);
    }

    [Fact]
    public void Two_of_ten_on_leave_cost_two_fte_while_they_stay_on_the_books()
    {
        var team = Teams.Plain(new Cohort(RoleLevel.CsrI, 10, 60)) with { Leaves = [new PlannedLeave(RoleLevel.CsrI, 2, Monday.AddDays(7), 1)] };
        var supply = new SupplyForecast(team, Monday);

        Assert.Equal([(10m, 10m), (10m, 8m), (10m, 10m)], Enumerable.Range(0, 3).Select(_ => supply.Advance(WeekDecisions.None)).Select(week => (week.Heads, week.Available.Value)));
    }

    [Fact]
    public void Who_is_outsourced_ramps_but_is_on_nobodys_payroll()
    {
        var team = Teams.Plain() with { Outsourcing = new Outsourcing(0, 20, new Ramp(1, [0.5m])) };
        var supply = new SupplyForecast(team, Monday);
        var sign = new WeekDecisions { OutsourcedStarters = 10 };

        Assert.Equal([0m, 5m, 10m], new[] { sign, WeekDecisions.None, WeekDecisions.None }.Select(supply.Advance).Select(week => week.Available.Value));
        Assert.Equal(0, supply.Advance(WeekDecisions.None).Heads);
    }
}
