using Microsoft.Extensions.DependencyInjection;
using Wfm.Domain.Bridges;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;
using Wfm.Planning.BridgePlans;
using Wfm.Planning.Ports;
using Wfm.Testing;

namespace Wfm.Planning.Tests.BridgePlans;

public sealed class PlanBridgesTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TenantId _tenant = AzuriteFixture.NewTenant();
    private readonly ServiceProvider _services = StoredPlan.Services(azurite.ConnectionString);

    [Fact]
    public async Task A_stored_plan_of_busier_days_differs_by_volume_and_by_what_its_targets_then_cost()
    {
        var calm = await StoredPlan.PublishAsync(_services, _tenant, contacts: 60);
        var busy = await StoredPlan.PublishAsync(_services, _tenant, contacts: 66);

        var bridges = (await _services.GetRequiredService<PlanBridges>().BetweenAsync(_tenant, calm, busy, null, Cancel)).Value.Bridges;

        Assert.Equal(104, bridges.Count);
        Assert.All(bridges, bridge =>
        {
            Assert.Equal(bridge.Required.Change, bridge.Required.Lines.Sum(line => line.Fte));
            Assert.Equal(bridge.Available.Change, bridge.Available.Lines.Sum(line => line.Fte));
            Assert.Equal(0.1m, bridge.Required.Lines.Single(line => line.Cause == BridgeCause.Volume).Fte / bridge.Required.From, 6);
            Assert.True(bridge.Required.Lines.Single(line => line.Cause == BridgeCause.Targets).Fte < 0);
        });
    }

    [Fact]
    public async Task Against_real_heads_the_bridge_names_who_was_missing_at_the_start_and_who_left()
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);
        await CountAsync(new DateOnly(2026, 6, 29), 55, started: 0);
        await CountAsync(new DateOnly(2026, 7, 6), 54, started: 2);

        var bridges = (await _services.GetRequiredService<PlanBridges>().ToActualAsync(_tenant, plan, StoredPlan.Team, Cancel)).Value.Bridges;

        Assert.Equal(2, bridges.Count);
        Assert.Equal(-5, bridges[0].Available.Lines.Single(line => line.Cause == BridgeCause.OpeningHeads).Fte);
        // 55, then 3 gone and 2 come: 54. The plan had expected 0.36 of 60 to leave.
        Assert.Equal(-2.64m, bridges[1].Available.Lines.Single(line => line.Cause == BridgeCause.Attrition).Fte);
        Assert.Equal(2, bridges[1].Available.Lines.Single(line => line.Cause == BridgeCause.Hires).Fte);
        Assert.All(bridges, bridge => Assert.Equal(bridge.Available.Change, bridge.Available.Lines.Sum(line => line.Fte)));
    }

    [Fact]
    public async Task Real_shrinkage_of_35_percent_instead_of_30_is_a_line_of_its_own()
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);
        await CountAsync(new DateOnly(2026, 6, 29), 60, started: 0, shrinkage: 0.35m);

        var bridge = Assert.Single((await _services.GetRequiredService<PlanBridges>().ToActualAsync(_tenant, plan, StoredPlan.Team, Cancel)).Value.Bridges);

        Assert.Equal(70m / 65, bridge.Required.To / bridge.Required.From, 6);
        Assert.Equal(bridge.Required.Change, bridge.Required.Lines.Where(line => line.Cause is BridgeCause.Shrinkage).Sum(line => line.Fte), 6);
        Assert.Equal(bridge.Required.Change, bridge.Required.Lines.Sum(line => line.Fte));
    }

    [Fact]
    public async Task Without_a_count_there_is_nothing_to_compare_with()
    {
        var plan = await StoredPlan.PublishAsync(_services, _tenant);

        Assert.Equal("heads.none", (await _services.GetRequiredService<PlanBridges>().ToActualAsync(_tenant, plan, StoredPlan.Team, Cancel)).Failure.Rule);
    }

    private Task CountAsync(DateOnly day, decimal heads, decimal started, decimal? shrinkage = null) => _services.GetRequiredService<IHeadCountStore>().SaveAsync(
        _tenant, [new HeadCount(StoredPlan.Team, day, [new Cohort(RoleLevel.CsrI, heads, 60)]) { Started = started, Shrinkage = shrinkage }], DateTimeOffset.UnixEpoch, Cancel);
}
