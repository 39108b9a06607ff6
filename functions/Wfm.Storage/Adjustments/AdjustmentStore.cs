using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.AdjustForecast;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Adjustments;

/// <summary>Adjustments table. PK <c>{tenant}|{group}</c>, RK the adjustment's id.</summary>
internal sealed class AdjustmentStore(StorageAccount account) : IAdjustmentStore
{
    private readonly TableClient _table = account.Table(TableNames.Adjustments);

    public async Task<IReadOnlyList<Adjustment>> ListAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel) =>
        await _table.Partition(Partition(tenant, group), cancel: cancel).ToListAsync(DocumentRow.Read<Adjustment>, cancel);

    public async Task<Result<Adjustment>> AddAsync(TenantId tenant, PlanningGroupId group, Adjustment adjustment, CancellationToken cancel)
    {
        if (await _table.TryAddAsync(DocumentRow.Write(Partition(tenant, group), adjustment.Id, adjustment), cancel))
            return adjustment;
        var stored = DocumentRow.Read<Adjustment>((await _table.FindAsync(Partition(tenant, group), adjustment.Id, cancel))!);
        return stored.Event == adjustment.Event && stored.Override == adjustment.Override && stored.WithdrawnBy is null
            ? stored
            : Failure.Conflict("adjustment.exists", $"'{adjustment.Id}' is taken by something else that was said of group '{group}'; withdraw it, or choose another id.");
    }

    public async Task<Result<Adjustment>> WithdrawAsync(TenantId tenant, PlanningGroupId group, string id, string by, CancellationToken cancel)
    {
        if (await _table.FindAsync(Partition(tenant, group), id, cancel) is not { } row)
            return Failure.NotFound("adjustment.unknown", $"Nothing was said of group '{group}' under '{id}'.", "id", id);
        var stored = DocumentRow.Read<Adjustment>(row);
        if (stored.WithdrawnBy is not null)
            return stored;
        var withdrawn = stored with { WithdrawnBy = by };
        // Rows are only ever written once and withdrawn once: whoever comes second says the same.
        await _table.UpsertEntityAsync(DocumentRow.Write(Partition(tenant, group), id, withdrawn), TableUpdateMode.Replace, cancel);
        return withdrawn;
    }

    private static string Partition(TenantId tenant, PlanningGroupId group) => TableKey.Of(tenant.Value, group.Value);
}
