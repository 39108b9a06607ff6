using System.Globalization;
using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.StartNightlyRun;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Runs;

/// <summary>
/// Runs: PK <c>{tenant}</c>, RK <c>{run}</c> holds the run; PK <c>{tenant}|{run}</c> holds <c>begun|{group}</c>, <c>done|{shard}|{group}</c>, <c>shard|{shard}</c>,
/// <c>sent</c>, <c>cancelled</c> and <c>published</c>. Groups are counted in shards of 32: whoever completes a shard looks at the shards, so that a run of
/// 10,000 groups never reads 10,000 rows 10,000 times.
/// </summary>
internal sealed class RunStore(StorageAccount account) : IRunStore
{
    private const int ShardSize = 32;
    private readonly TableClient _table = account.Table(TableNames.Runs);

    public async Task<Run> OpenAsync(Run run, CancellationToken cancel) =>
        await _table.TryAddAsync(DocumentRow.Write(run.Tenant.Value, run.Id, run), cancel) ? run : (await LoadAsync(run.Tenant, run.Id, cancel)).Value;

    public async Task<Result<Run>> LoadAsync(TenantId tenant, string run, CancellationToken cancel)
    {
        if (await _table.FindAsync(tenant.Value, run, cancel) is not { } row)
            return Failure.NotFound("run.unknown", $"There is no run '{run}'.", "run", run);
        var partition = TableKey.Of(tenant.Value, run);
        var sent = await _table.FindAsync(partition, "sent", cancel);
        var published = await _table.FindAsync(partition, "published", cancel);
        var cancelled = await _table.FindAsync(partition, "cancelled", cancel);
        return DocumentRow.Read<Run>(row) with { SentAt = sent?.GetDateTimeOffset("At"), Plan = published?.GetString("Plan"), CancelledBy = cancelled?.GetString("By") };
    }

    public async Task<IReadOnlyList<Run>> ListAsync(TenantId tenant, CancellationToken cancel)
    {
        var ids = await _table.Partition(tenant.Value, ["RowKey"], cancel).ToListAsync(row => row.RowKey, cancel);
        var runs = new List<Run>();
        foreach (var id in ids)
            runs.Add((await LoadAsync(tenant, id, cancel)).Value);
        return [.. runs.OrderByDescending(run => run.Sequence).ThenBy(run => run.Id, StringComparer.Ordinal)];
    }

    public async Task MarkSentAsync(TenantId tenant, string run, DateTimeOffset at, CancellationToken cancel) =>
        await _table.UpsertEntityAsync(new TableEntity(TableKey.Of(tenant.Value, run), "sent") { ["At"] = at }, TableUpdateMode.Replace, cancel);

    public async Task MarkBegunAsync(TenantId tenant, string run, PlanningGroupId group, CancellationToken cancel) =>
        await _table.UpsertEntityAsync(new TableEntity(TableKey.Of(tenant.Value, run), TableKey.Of("begun", group.Value)), TableUpdateMode.Replace, cancel);

    public async Task<bool> HasBegunAsync(TenantId tenant, string run, PlanningGroupId group, CancellationToken cancel) =>
        await _table.FindAsync(TableKey.Of(tenant.Value, run), TableKey.Of("begun", group.Value), cancel) is not null;

    public async Task<bool> MarkDoneAsync(TenantId tenant, string run, GroupOutcome outcome, CancellationToken cancel)
    {
        var groups = (await LoadAsync(tenant, run, cancel)).Value.Groups;
        var position = groups.Index().FirstOrDefault(group => group.Item == outcome.Group, (Index: -1, Item: default)).Index;
        if (position < 0)
            throw new InvalidOperationException($"Group '{outcome.Group}' is not part of run '{run}'.");

        var partition = TableKey.Of(tenant.Value, run);
        var shard = Shard(position / ShardSize);
        // Add, not upsert: the first outcome stands, whoever plans the group again.
        await _table.TryAddAsync(DocumentRow.Write(partition, TableKey.Of("done", shard, outcome.Group.Value), outcome), cancel);

        var inShard = Math.Min(ShardSize, groups.Count - (position / ShardSize * ShardSize));
        if ((await _table.Range(partition, TableKey.Of("done", shard), ["RowKey"], cancel).ToListAsync(row => row.RowKey, cancel)).Count < inShard)
            return false;

        await _table.UpsertEntityAsync(new TableEntity(partition, TableKey.Of("shard", shard)), TableUpdateMode.Replace, cancel);
        var shards = (groups.Count + ShardSize - 1) / ShardSize;
        return (await _table.Range(partition, "shard", ["RowKey"], cancel).ToListAsync(row => row.RowKey, cancel)).Count == shards;
    }

    public async Task<IReadOnlyList<GroupOutcome>> OutcomesAsync(TenantId tenant, string run, CancellationToken cancel)
    {
        var outcomes = await _table.Range(TableKey.Of(tenant.Value, run), "done", cancel: cancel).ToListAsync(DocumentRow.Read<GroupOutcome>, cancel);
        return [.. outcomes.OrderBy(outcome => outcome.Group)];
    }

    public Task CancelAsync(TenantId tenant, string run, string by, CancellationToken cancel) =>
        _table.TryAddAsync(new TableEntity(TableKey.Of(tenant.Value, run), "cancelled") { ["By"] = by }, cancel);

    // Add, not upsert: an old roll-up that comes again finds a newer plan current, and must not claim that as its own.
    public async Task MarkPublishedAsync(TenantId tenant, string run, string plan, CancellationToken cancel) =>
        await _table.TryAddAsync(new TableEntity(TableKey.Of(tenant.Value, run), "published") { ["Plan"] = plan }, cancel);

    private static string Shard(int number) => number.ToString("D4", CultureInfo.InvariantCulture);
}
