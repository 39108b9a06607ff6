using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Volumes;

/// <summary>Imports: PK <c>{tenant}</c>, RK the content id.</summary>
internal sealed class ImportStore(StorageAccount account) : IImportStore
{
    private readonly TableClient _table = account.Table(TableNames.Imports);

    public async Task<Import> OpenAsync(Import import, CancellationToken cancel) =>
        await _table.TryAddAsync(DocumentRow.Write(import.Tenant.Value, import.Id, import), cancel)
            ? import
            : DocumentRow.Read<Import>((await _table.FindAsync(import.Tenant.Value, import.Id, cancel))!);

    public async Task SaveAsync(Import import, CancellationToken cancel) =>
        await _table.UpsertEntityAsync(DocumentRow.Write(import.Tenant.Value, import.Id, import), TableUpdateMode.Replace, cancel);

    public async Task<Result<Import>> FindAsync(TenantId tenant, string id, CancellationToken cancel) =>
        TableKey.IsPart(id) && await _table.FindAsync(tenant.Value, id, cancel) is { } found
            ? DocumentRow.Read<Import>(found)
            : Failure.NotFound("import.unknown", $"There is no import '{id}'.", "import", id);

    public async Task<IReadOnlyList<Import>> ListAsync(TenantId tenant, CancellationToken cancel) =>
        await _table.Partition(tenant.Value, cancel: cancel).ToListAsync(DocumentRow.Read<Import>, cancel);
}
