using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.ImportInputs;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Inputs;

/// <summary>Tables of inputs, in the Imports table: PK <c>{tenant}|inputs</c>, RK <c>{kind}|{id}</c>.</summary>
internal sealed class InputStore(StorageAccount account) : IInputStore
{
    private readonly TableClient _table = account.Table(TableNames.Imports);

    public async Task<InputDocument> AddAsync(TenantId tenant, InputDocument document, CancellationToken cancel)
    {
        var row = DocumentRow.Write(Partition(tenant), TableKey.Of(document.Kind.ToString(), document.Id), document);
        return await _table.TryAddAsync(row, cancel) ? document : DocumentRow.Read<InputDocument>((await _table.FindAsync(row.PartitionKey, row.RowKey, cancel))!);
    }

    public async Task<IReadOnlyList<InputDocument>> ListAsync(TenantId tenant, InputKind kind, CancellationToken cancel) =>
        [.. (await _table.Range(Partition(tenant), kind.ToString(), cancel: cancel).ToListAsync(DocumentRow.Read<InputDocument>, cancel)).OrderByDescending(document => document.AcceptedAt)];

    private static string Partition(TenantId tenant) => TableKey.Of(tenant.Value, "inputs");
}
