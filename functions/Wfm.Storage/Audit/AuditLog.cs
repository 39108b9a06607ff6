using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.Audit;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Audit;

/// <summary>
/// Audit: PK <c>{tenant}</c>, RK <c>e|{descending number}</c> the entries, newest first, and <c>head</c>, a copy of the newest. An entry is added and the head
/// moved in one transaction; nothing is ever updated but the head.
/// </summary>
internal sealed class AuditLog(StorageAccount account, TimeProvider clock) : IAuditLog
{
    private const string Head = "head";

    // Far more than callers who write at the same moment; past it something is wrong with the chain itself.
    private const int Attempts = 100;
    private const long Top = 999_999_999_999;
    private readonly TableClient _table = account.Table(TableNames.Audit);

    public async Task<AuditEntry> AppendAsync(TenantId tenant, AuditEvent happened, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            var head = await _table.FindAsync(tenant.Value, Head, cancel);
            var entry = AuditEntry.After(head is null ? null : DocumentRow.Read<AuditEntry>(head), tenant, happened, clock.GetUtcNow());
            var moved = DocumentRow.Write(tenant.Value, Head, entry);
            try
            {
                // The head first: of two at once one fails there, before it has added anything.
                await _table.SubmitTransactionAsync(
                    [
                        head is null
                            ? new TableTransactionAction(TableTransactionActionType.Add, moved)
                            : new TableTransactionAction(TableTransactionActionType.UpdateReplace, moved, head.ETag),
                        new TableTransactionAction(TableTransactionActionType.Add, DocumentRow.Write(tenant.Value, Key(entry.Number), entry)),
                    ],
                    cancel);
                return entry;
            }
            catch (RequestFailedException taken) when (taken.Status is 409 or 412 && attempt < Attempts)
            {
                // Ours, with the answer lost on the way? Then the entry of that number carries our hash.
                if (await _table.FindAsync(tenant.Value, Key(entry.Number), cancel) is { } row && DocumentRow.Read<AuditEntry>(row) == entry)
                    return entry;
            }
        }
    }

    public async Task<IReadOnlyList<AuditEntry>> ReadAsync(TenantId tenant, long? before, int count, CancellationToken cancel)
    {
        var from = Key((before ?? Top) - 1);
        var (_, to) = TableKey.Range("e");
        var entries = new List<AuditEntry>(count);
        var rows = _table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {tenant.Value} and RowKey ge {from} and RowKey lt {to}"), Math.Min(count, 1000), cancellationToken: cancel);
        await foreach (var row in rows)
        {
            entries.Add(DocumentRow.Read<AuditEntry>(row));
            if (entries.Count == count)
                break;
        }

        return entries;
    }

    public async Task<AuditVerification> VerifyAsync(TenantId tenant, CancellationToken cancel)
    {
        var head = await _table.FindAsync(tenant.Value, Head, cancel);
        var newestFirst = await _table.Range(tenant.Value, "e", cancel: cancel).ToListAsync(DocumentRow.Read<AuditEntry>, cancel);
        newestFirst.Reverse();
        // What was added since the head was read is as good.
        return AuditVerification.Of(tenant, newestFirst, Math.Max(head is null ? 0 : DocumentRow.Read<AuditEntry>(head).Number, newestFirst.Count));
    }

    private static string Key(long number) => TableKey.Of("e", (Top - number).ToString("D12", CultureInfo.InvariantCulture));
}
