using Wfm.Domain.Operations;
using Wfm.Planning.StartNightlyRun;
using Wfm.Storage.Runs;
using Wfm.Testing;

namespace Wfm.Storage.Tests.Runs;

public sealed class RunStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly RunStore _runs = new(azurite.Account);

    [Theory]
    [InlineData(1)]
    [InlineData(32)] // one full shard
    [InlineData(70)] // the last shard is not full
    public async Task Only_the_last_group_completes_a_run(int groups)
    {
        var run = await OpenAsync(groups);

        foreach (var group in run.Groups.SkipLast(1))
            Assert.False(await _runs.MarkDoneAsync(run.Tenant, run.Id, Planned(group), Cancel));

        Assert.True(await _runs.MarkDoneAsync(run.Tenant, run.Id, Planned(run.Groups[^1]), Cancel));
        Assert.Equal(run.Groups, (await _runs.OutcomesAsync(run.Tenant, run.Id, Cancel)).Select(outcome => outcome.Group));
    }

    [Fact]
    public async Task A_group_that_is_done_twice_counts_once_and_keeps_its_first_outcome()
    {
        var run = await OpenAsync(2);

        await _runs.MarkDoneAsync(run.Tenant, run.Id, Planned(run.Groups[0]), Cancel);
        Assert.False(await _runs.MarkDoneAsync(run.Tenant, run.Id, new GroupOutcome(run.Groups[0], GroupResult.Carried, "other"), Cancel));

        Assert.Equal(GroupResult.Planned, Assert.Single(await _runs.OutcomesAsync(run.Tenant, run.Id, Cancel)).Result);
    }

    [Fact]
    public async Task Groups_that_finish_at_the_same_time_are_all_counted()
    {
        var run = await OpenAsync(70);

        var completed = await Task.WhenAll(run.Groups.Select(group => _runs.MarkDoneAsync(run.Tenant, run.Id, Planned(group), Cancel)));

        Assert.Contains(true, completed);
        Assert.Equal(70, (await _runs.OutcomesAsync(run.Tenant, run.Id, Cancel)).Count);
    }

    [Fact]
    public async Task A_night_that_is_opened_twice_is_one_run()
    {
        var run = await OpenAsync(2);

        var again = await _runs.OpenAsync(run with { Seed = 99 }, Cancel);

        Assert.Equal(run.Seed, again.Seed);
        Assert.Single(await _runs.ListAsync(run.Tenant, Cancel));
    }

    [Fact]
    public async Task Runs_are_listed_newest_first_with_what_they_published()
    {
        var older = await OpenAsync(1);
        var newer = await _runs.OpenAsync(older with { Id = "site-20260302", Sequence = older.Sequence + 1 }, Cancel);
        await _runs.MarkPublishedAsync(older.Tenant, older.Id, "plan", Cancel);

        var runs = await _runs.ListAsync(older.Tenant, Cancel);

        Assert.Equal([(newer.Id, null), (older.Id, "plan")], runs.Select(run => (run.Id, run.Plan)));
    }

    private Task<Run> OpenAsync(int groups) => _runs.OpenAsync(
        new Run(
            AzuriteFixture.NewTenant(), "site-20260301", SiteId.Of("site"), new DateOnly(2026, 3, 1), 1_000,
            [.. Enumerable.Range(0, groups).Select(index => PlanningGroupId.Of($"group-{index:D3}"))], Seed: 1),
        Cancel);

    private static GroupOutcome Planned(PlanningGroupId group) => new(group, GroupResult.Planned, $"plan-of-{group}");
}
