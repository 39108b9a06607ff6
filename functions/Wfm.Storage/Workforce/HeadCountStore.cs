using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;
using Wfm.Planning.Json;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Workforce;

/// <summary>HeadCounts: PK <c>{tenant}</c>, RK <c>{team}|{yyyyMMdd}|{content id}</c>, with <c>AcceptedAt</c>. Rows are added, never replaced.</summary>
internal sealed class HeadCountStore(StorageAccount account) : IHeadCountStore
{
    private const string AcceptedAt = "AcceptedAt";
    private readonly TableClient _table = account.Table(TableNames.HeadCounts);

    public async Task SaveAsync(TenantId tenant, IReadOnlyList<HeadCount> counts, DateTimeOffset acceptedAt, CancellationToken cancel)
    {
        foreach (var count in counts)
        {
            var id = ContentId.OfBytes("head-count", WfmJson.Write(count));
            var row = DocumentRow.Write(tenant.Value, TableKey.Of(count.Team.Value, TableKey.Day(count.AsOf), id), count);
            row[AcceptedAt] = acceptedAt;
            await _table.TryAddAsync(row, cancel);
        }
    }

    public async Task<IReadOnlyList<HeadCount>> ListAsync(TenantId tenant, CancellationToken cancel)
    {
        var rows = await _table.Partition(tenant.Value, cancel: cancel).ToListAsync(row => (At: row.GetDateTimeOffset(AcceptedAt)!.Value, row.RowKey, Count: DocumentRow.Read<HeadCount>(row)), cancel);
        return [.. rows
            .GroupBy(row => (row.Count.Team, row.Count.AsOf))
            .Select(day => day.OrderBy(row => row.At).ThenBy(row => row.RowKey, StringComparer.Ordinal).Last().Count)
            .OrderBy(count => count.Team).ThenBy(count => count.AsOf)];
    }
}
