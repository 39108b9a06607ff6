using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;
using Wfm.Storage.Plans;
using Wfm.Testing;

namespace Wfm.Storage.Tests.Plans;

public sealed class PlanStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TenantId _tenant = AzuriteFixture.NewTenant();
    private readonly PlanStore _plans = new(azurite.Account);

    [Fact]
    public async Task Before_the_first_plan_there_is_no_current_one() => Assert.Null(await _plans.CurrentAsync(_tenant, Cancel));

    [Fact]
    public async Task Publishing_moves_the_pointer_and_keeps_the_history()
    {
        var first = await SaveAsync("a");
        var second = await SaveAsync("b");

        Assert.True(await _plans.TryPublishAsync(first, null, "run-1", Cancel));
        Assert.True(await _plans.TryPublishAsync(second, await _plans.CurrentAsync(_tenant, Cancel), "run-2", Cancel));

        Assert.Equal(second.Id, (await _plans.CurrentAsync(_tenant, Cancel))!.Plan.Id);
        Assert.Equal([new PublishedPlan(2, second.Id, "run-2"), new PublishedPlan(1, first.Id, "run-1")], await _plans.HistoryAsync(_tenant, Cancel));
    }

    [Fact]
    public async Task Of_20_publishers_that_read_the_same_pointer_exactly_one_moves_it()
    {
        var plans = new List<PlanHeader>();
        for (var index = 0; index < 20; index++)
            plans.Add(await SaveAsync($"{index}"));

        var moved = await Task.WhenAll(plans.Select(plan => _plans.TryPublishAsync(plan, null, "run", Cancel)));

        Assert.Single(moved, won => won);
        Assert.Single(await _plans.HistoryAsync(_tenant, Cancel));
    }

    [Fact]
    public async Task Publishing_the_same_plan_again_changes_nothing()
    {
        var plan = await SaveAsync("a");
        await _plans.TryPublishAsync(plan, null, "run", Cancel);

        Assert.True(await _plans.TryPublishAsync(plan, await _plans.CurrentAsync(_tenant, Cancel), "run", Cancel));
        // The first answer got lost on its way: the caller still believes that nothing is published.
        Assert.True(await _plans.TryPublishAsync(plan, null, "run", Cancel));

        Assert.Single(await _plans.HistoryAsync(_tenant, Cancel));
    }

    [Fact]
    public async Task Money_comes_back_to_the_cent()
    {
        var plan = await SaveAsync("a");

        var budget = (await _plans.BudgetAsync(_tenant, plan.Id, Cancel)).Value;

        Assert.Equal([long.MaxValue, -1], budget.Lines.Select(line => line.Amount));
    }

    [Fact]
    public async Task An_unknown_plan_is_not_found()
    {
        Assert.Equal(FailureKind.NotFound, (await _plans.HeaderAsync(_tenant, "none", Cancel)).Failure.Kind);
        Assert.Equal(FailureKind.NotFound, (await _plans.CapacityAsync(_tenant, "none", Cancel)).Failure.Kind);
        Assert.Equal(FailureKind.NotFound, (await _plans.SeatsAsync(_tenant, "none", Cancel)).Failure.Kind);
        Assert.Equal(FailureKind.NotFound, (await _plans.BudgetAsync(_tenant, "none", Cancel)).Failure.Kind);
    }

    private async Task<PlanHeader> SaveAsync(string id)
    {
        var header = new PlanHeader(_tenant, id, "1", "operation", new DateOnly(2026, 3, 2), [new PlannedGroup(PlanningGroupId.Of("group"), "group-plan", 1)]);
        var budget = new BudgetEstimate(Currency.Usd, [Line(3, long.MaxValue), Line(4, -1)]);
        await _plans.SaveAsync(new Plan(header, new CapacityPlan(header.FirstWeek, []), new SeatPlan([]), budget), Cancel);
        return header;
    }

    private static BudgetLine Line(int month, long amount) => new(new DateOnly(2026, month, 1), Account.Salaries, TeamId.Of("team"), null, "salary", 1.5m, amount);
}
