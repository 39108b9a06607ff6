using Microsoft.Extensions.DependencyInjection;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;
using Wfm.Planning.Json;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;
using Wfm.Planning.StartNightlyRun;
using Wfm.Testing;

namespace Wfm.Planning.Tests.CountHeads;

public sealed class RollForwardTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TenantId _tenant = AzuriteFixture.NewTenant();
    private int _runs;
    private readonly ServiceProvider _services = StoredPlan.Services(azurite.ConnectionString);

    [Fact]
    public async Task The_next_plan_starts_from_the_people_who_were_counted_less_those_who_left_since()
    {
        await StoredPlan.PublishAsync(_services, _tenant);
        await CountAsync(StoredPlan.Monday.AddDays(-12), 999);   // an older count
        await CountAsync(StoredPlan.Monday.AddDays(2), 50);      // a Wednesday: holds from its Monday

        var plan = await RollUpAsync(StoredPlan.Monday.AddDays(8));   // the plan begins on the second Monday after

        // 50 tenured lose 0.6 % in each of two weeks.
        var first = (await Plans.CapacityAsync(_tenant, plan, Cancel)).Value.Teams[0].Weeks[0];
        Assert.Equal(StoredPlan.Monday.AddDays(14), first.Week);
        Assert.Equal(50 * 0.994m * 0.994m, first.Heads);
    }

    [Fact]
    public async Task A_class_the_last_plan_decided_is_there_when_the_plan_rolls_forward()
    {
        // So short of people that a class starts as soon as one can.
        var before = await StoredPlan.PublishAsync(_services, _tenant, contacts: 90);
        var (week, starters) = (await Plans.CapacityAsync(_tenant, before, Cancel)).Value.Teams[0].Weeks.Select((week, index) => (index, week.Starters)).First(week => week.Starters > 0);
        await CountAsync(StoredPlan.Monday, 50);

        var plan = await RollUpAsync(StoredPlan.Monday.AddDays((7 * week) + 6));

        var first = (await Plans.CapacityAsync(_tenant, plan, Cancel)).Value.Teams[0].Weeks[0];
        Assert.Equal(StoredPlan.Monday.AddDays(7 * (week + 1)), first.Week);
        Assert.Equal((double)((50m * (decimal)Math.Pow(0.994, week + 1)) + (starters * 0.96m)), (double)first.Heads, 3);
    }

    [Fact]
    public async Task The_same_counts_give_the_same_plan_and_another_count_another()
    {
        await StoredPlan.PublishAsync(_services, _tenant);
        await CountAsync(StoredPlan.Monday, 50);
        var first = await RollUpAsync(StoredPlan.Monday.AddDays(1));
        var again = await RollUpAsync(StoredPlan.Monday.AddDays(1));
        await CountAsync(StoredPlan.Monday, 51, minutesLater: 1);

        Assert.Equal(first, again);
        Assert.NotEqual(first, await RollUpAsync(StoredPlan.Monday.AddDays(1)));
    }

    [Fact]
    public async Task Of_two_counts_of_a_day_the_one_accepted_last_holds_and_the_other_is_kept()
    {
        await CountAsync(StoredPlan.Monday, 50);
        await CountAsync(StoredPlan.Monday, 52, minutesLater: 1);
        await CountAsync(StoredPlan.Monday, 50, minutesLater: 2);   // sent again: the row of the first time stands

        Assert.Equal(52, Assert.Single(await _services.GetRequiredService<IHeadCountStore>().ListAsync(_tenant, Cancel)).Cohorts[0].Heads);
    }

    private IPlanStore Plans => _services.GetRequiredService<IPlanStore>();

    private Task CountAsync(DateOnly day, decimal heads, int minutesLater = 0) => _services.GetRequiredService<IHeadCountStore>().SaveAsync(
        _tenant, [new HeadCount(StoredPlan.Team, day, [new Cohort(RoleLevel.CsrI, heads, 60)])], DateTimeOffset.UnixEpoch.AddMinutes(minutesLater), Cancel);

    /// <summary>A night that plans the group as it stands.</summary>
    private async Task<string> RollUpAsync(DateOnly night)
    {
        var runs = _services.GetRequiredService<IRunStore>();
        var current = (await Plans.CurrentAsync(_tenant, Cancel))!;
        var run = await runs.OpenAsync(new Run(_tenant, FormattableString.Invariant($"run-{_runs++}"), SiteId.Of("site"), night, current.Plan.Groups[0].Sequence + 1, [StoredPlan.Group], 1), Cancel);
        await runs.MarkDoneAsync(_tenant, run.Id, new GroupOutcome(StoredPlan.Group, GroupResult.Planned, current.Plan.Groups[0].GroupPlan), Cancel);

        var handler = _services.GetRequiredService<RollUpHandler>();
        await handler.HandleAsync(System.Text.Encoding.UTF8.GetString(WfmJson.Write(new RollUpRequest(MessageFormat.Version, _tenant, run.Id))), Cancel);
        return (await Plans.CurrentAsync(_tenant, Cancel))!.Plan.Id;
    }
}
