using System.Globalization;
using System.Runtime.CompilerServices;
using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Volumes;

/// <summary>
/// Rejections: PK <c>{tenant}</c>, RK <c>{origin}|{key}</c> for a message, <c>{origin}|page|{number}</c> for many rows of one import in one row, so that a million bad
/// rows are five thousand entities.
/// </summary>
internal sealed class RejectionStore(StorageAccount account) : IRejectionStore
{
    private const string Page = "page";
    private readonly TableClient _table = account.Table(TableNames.Rejections);

    public Task SaveAsync(TenantId tenant, IReadOnlyCollection<Rejection> rejections, CancellationToken cancel) =>
        _table.UpsertAllAsync(rejections.Select(rejection => DocumentRow.Write(tenant.Value, TableKey.Of(rejection.Origin, rejection.Key), rejection)), cancel);

    public async Task SavePageAsync(TenantId tenant, string origin, int page, IReadOnlyList<Rejection> rejections, CancellationToken cancel) =>
        await _table.UpsertEntityAsync(
            DocumentRow.Write(tenant.Value, TableKey.Of(origin, Page, page.ToString("D8", CultureInfo.InvariantCulture)), rejections), TableUpdateMode.Replace, cancel);

    public async Task<IReadOnlyList<Rejection>> ListAsync(TenantId tenant, CancellationToken cancel)
    {
        var all = new List<Rejection>();
        await foreach (var row in _table.Partition(tenant.Value, cancel: cancel))
            all.AddRange(Read(row));
        return all;
    }

    public async IAsyncEnumerable<Rejection> OfAsync(TenantId tenant, string origin, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (!TableKey.IsPart(origin))
            yield break;
        await foreach (var row in _table.Range(tenant.Value, origin, cancel: cancel))
        {
            foreach (var rejection in Read(row))
                yield return rejection;
        }
    }

    private static IReadOnlyList<Rejection> Read(TableEntity row) =>
        row.RowKey.Split('|') is [_, Page, _] ? DocumentRow.Read<IReadOnlyList<Rejection>>(row) : [DocumentRow.Read<Rejection>(row)];
}
