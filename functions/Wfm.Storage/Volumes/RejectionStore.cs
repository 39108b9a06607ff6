using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Volumes;

/// <summary>Rejections: PK <c>{tenant}</c>, RK <c>{origin}|{key}</c>.</summary>
internal sealed class RejectionStore(StorageAccount account) : IRejectionStore
{
    private readonly TableClient _table = account.Table(TableNames.Rejections);

    public Task SaveAsync(TenantId tenant, IReadOnlyCollection<Rejection> rejections, CancellationToken cancel) =>
        _table.UpsertAllAsync(rejections.Select(rejection => DocumentRow.Write(tenant.Value, TableKey.Of(rejection.Origin, rejection.Key), rejection)), cancel);

    public async Task<IReadOnlyList<Rejection>> ListAsync(TenantId tenant, CancellationToken cancel) =>
        await _table.Partition(tenant.Value, cancel: cancel).ToListAsync(DocumentRow.Read<Rejection>, cancel);
}
