using Microsoft.Extensions.DependencyInjection;
using Wfm.Domain.Operations;
using Wfm.Domain.Scenarios;
using Wfm.Domain.Workforce;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;
using Wfm.Planning.RunScenario;
using Wfm.Testing;
using Scenarios = Wfm.Planning.RunScenario.RunScenario;

namespace Wfm.Planning.Tests.RunScenario;

public sealed class RunScenarioTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TenantId _tenant = AzuriteFixture.NewTenant();
    private readonly ServiceProvider _services = StoredPlan.Services(azurite.ConnectionString);

    [Fact]
    public async Task A_scenario_of_no_real_change_is_its_baseline_to_the_last_digit()
    {
        var outcome = (await RunAsync(new VolumeChange(0), new AhtChange(0), new ShrinkageChange(0))).Value;

        Assert.Equal(outcome.Baseline.Weeks, outcome.Figures.Weeks);
        Assert.Equal(outcome.Cost!.Baseline, outcome.Cost.Scenario);
    }

    [Fact]
    public async Task Ten_percent_more_contacts_take_more_people_but_fewer_than_ten_percent_more()
    {
        var outcome = (await RunAsync(new VolumeChange(10))).Value;

        var growth = outcome.Figures.MeanRequired / outcome.Baseline.MeanRequired;
        Assert.InRange(growth, 1.08m, 1.0999m);
        Assert.Equal(outcome.Baseline.MeanAvailable, outcome.Figures.MeanAvailable);
        Assert.True(outcome.Figures.ShortFteWeeks > outcome.Baseline.ShortFteWeeks);
    }

    [Fact]
    public async Task Volume_of_one_month_moves_the_weeks_of_that_month_alone()
    {
        var outcome = (await RunAsync(new VolumeChange(20, StoredPlan.Group, new DateOnly(2026, 8, 3), new DateOnly(2026, 8, 30)))).Value;

        var moved = outcome.Figures.Weeks.Zip(outcome.Baseline.Weeks).Where(week => week.First.Required != week.Second.Required).Select(week => week.First.Week);
        Assert.Equal(Enumerable.Range(0, 4).Select(week => new DateOnly(2026, 8, 3).AddDays(7 * week)), moved.Where(week => week < new DateOnly(2026, 9, 28)));
    }

    [Fact]
    public async Task Two_points_of_shrinkage_on_thirty_divide_by_sixty_eight_instead_of_seventy()
    {
        var outcome = (await RunAsync(new ShrinkageChange(2))).Value;

        Assert.Equal(70m / 68, outcome.Figures.MeanRequired / outcome.Baseline.MeanRequired, 6);
    }

    [Fact]
    public async Task A_hiring_freeze_leaves_its_classes_out_and_a_replan_hires_after_it()
    {
        var freeze = new FreezeChange(StoredPlan.Monday, StoredPlan.Monday.AddDays(7 * 30));
        var plan = await StoredPlan.PublishAsync(_services, _tenant, contacts: 90);
        var scenarios = _services.GetRequiredService<Scenarios>();
        var kept = (await scenarios.RunAsync(_tenant, "freeze", plan, ScenarioHiring.Keep, [freeze], Cancel)).Value;
        var replanned = (await scenarios.RunAsync(_tenant, "freeze", plan, ScenarioHiring.Replan, [freeze], Cancel)).Value;

        Assert.True(kept.Figures.Starters < kept.Baseline.Starters);
        Assert.True(replanned.Figures.Starters > kept.Figures.Starters);
        Assert.True(replanned.Figures.ShortFteWeeks < kept.Figures.ShortFteWeeks);
    }

    [Fact]
    public async Task A_new_site_takes_its_share_of_the_work_with_its_own_people()
    {
        var site = new NewSiteChange(StoredPlan.Operation(_tenant).Teams[0] with { Id = TeamId.Of("new"), Heads = [new Cohort(RoleLevel.CsrI, 20, 60)] }, StoredPlan.Team, 25, StoredPlan.Monday);

        var outcome = (await RunAsync(site)).Value;

        Assert.Equal(outcome.Baseline.MeanRequired, outcome.Figures.MeanRequired, 6);
        Assert.Equal(outcome.Baseline.Weeks[0].Available + 20, outcome.Figures.Weeks[0].Available);
    }

    [Fact]
    public async Task Twice_the_leavers_leave_fewer_people_and_the_same_requirement()
    {
        var outcome = (await RunAsync(new AttritionChange(100))).Value;

        Assert.Equal(outcome.Baseline.MeanRequired, outcome.Figures.MeanRequired);
        Assert.True(outcome.Figures.Leavers > 1.5m * outcome.Baseline.Leavers);
    }

    [Fact]
    public async Task Every_change_that_does_not_fit_is_named_at_once()
    {
        var failure = (await RunAsync(new VolumeChange(-100), new AttritionChange(5, TeamId.Of("nobody")), new AhtChange(1, PlanningGroupId.Of("nothing")))).Failure;

        Assert.Equal(["changes[0].percent", "changes[1].team", "changes[2].group"], failure.Problems.Select(problem => problem.Field));
    }

    [Fact]
    public async Task The_same_scenario_again_is_the_same_scenario_and_the_plan_stays_what_it_was()
    {
        var first = (await RunAsync(new VolumeChange(5))).Value;
        var again = (await RunAsync(new VolumeChange(5))).Value;

        Assert.Equal(first.Scenario.Id, again.Scenario.Id);
        Assert.Equal(first.Figures.Weeks, again.Figures.Weeks);
        Assert.Equal(first.Baseline.Weeks, (await RunAsync(new VolumeChange(6))).Value.Baseline.Weeks);
    }

    [Fact]
    public async Task Settings_of_a_group_that_changed_since_are_not_mixed_with_an_older_plan()
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);
        var changed = StoredPlan.Operation(_tenant);
        await _services.GetRequiredService<IOperationStore>().SaveAsync(changed with { Groups = [changed.Groups[0] with { TypicalAht = TimeSpan.FromSeconds(400) }] }, Cancel);

        var outcome = await _services.GetRequiredService<Scenarios>().RunAsync(_tenant, "late", plan, ScenarioHiring.Keep, [new VolumeChange(1)], Cancel);

        Assert.Equal("scenario.groupsChanged", outcome.Failure.Rule);
    }

    [Fact]
    public async Task Volume_is_the_widest_bar_of_the_tornado_where_aht_is_as_wide_and_its_ends_lie_on_either_side()
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);

        var chart = (await _services.GetRequiredService<Tornado>().DrawAsync(_tenant, plan, Cancel)).Value;

        Assert.Equal(4, chart.Bars.Count);
        Assert.Equal(chart.Bars.Select(bar => bar.Width).OrderDescending(), chart.Bars.Select(bar => bar.Width));
        Assert.All(chart.Bars, bar => Assert.True(bar.Low > chart.Baseline && chart.Baseline > bar.High, $"{bar}"));
    }

    [Fact]
    public async Task People_for_the_present_requirement_buy_the_present_target_and_one_fte_less_does_not()
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);
        var questions = _services.GetRequiredService<InverseQuestions>();
        var now = (await RunAsync(new VolumeChange(0))).Value.Baseline.MeanRequired;

        var enough = (await questions.ServiceForFteAsync(_tenant, plan, StoredPlan.Group, now + 0.001m, Cancel)).Value;
        var tight = (await questions.ServiceForFteAsync(_tenant, plan, StoredPlan.Group, now - 1, Cancel)).Value;

        Assert.Equal((80, TimeSpan.FromSeconds(20)), (enough.Percent, enough.AnswerWithin));
        Assert.Equal((double)now, (double)enough.Fte, 3);
        Assert.InRange(tight.Percent, 1, 79);
    }

    [Fact]
    public async Task One_more_leaver_than_the_answer_leaves_the_named_week_short()
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant, contacts: 45);
        var week = StoredPlan.Monday.AddDays(28);

        var answer = (await _services.GetRequiredService<InverseQuestions>().LeaversAsync(_tenant, plan, StoredPlan.Team, week, 0, 8, Cancel)).Value;

        var basis = (await _services.GetRequiredService<PlanBasisReader>().LoadAsync(_tenant, plan, Cancel)).Value.Basis;
        decimal LowestGap(int leavers) => Gaps(basis, week, leavers).Min(gap => gap.Gap);
        Assert.True(answer.Leavers > 0);
        Assert.True(LowestGap(answer.Leavers) >= 0);
        Assert.True(LowestGap(answer.Leavers + 1) < 0);
        Assert.Equal(answer.FirstShort, Gaps(basis, week, answer.Leavers + 1).MinBy(gap => gap.Gap).Week);
    }

    // Independent of the answer: proficient heads are taken out of the team by lending them for good to a team that does not exist.
    private static IEnumerable<(DateOnly Week, decimal Gap)> Gaps(PlanBasis basis, DateOnly from, int leavers)
    {
        var team = basis.Problem.Teams[0];
        var supply = new SupplyForecast(team.Team with { Attrition = team.Team.Attrition }, basis.Problem.FirstWeek);
        for (var index = 0; index < 12; index++)
        {
            var decided = basis.Decisions.Teams[0].Weeks[index];
            if (basis.Problem.Monday(index) == from)
                decided = decided with { Transfers = [new Transfer(TeamId.Of("gone"), RoleLevel.CsrI, leavers)] };
            var week = supply.Advance(decided);
            if (basis.Problem.Monday(index) >= from)
                yield return (basis.Problem.Monday(index), (week.Available - team.Demand[index].Gross).Value);
        }
    }

    private Task<Result<ScenarioOutcome>> RunAsync(params ScenarioChange[] changes) => RunAsync(ScenarioHiring.Keep, changes);

    private async Task<Result<ScenarioOutcome>> RunAsync(ScenarioHiring hiring, params ScenarioChange[] changes)
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);
        return await _services.GetRequiredService<Scenarios>().RunAsync(_tenant, "what if", plan, hiring, changes, Cancel);
    }
}
