using Azure;
using Azure.Data.Tables;

namespace Wfm.Storage.Tables;

/// <summary>What the SDK leaves to its caller: batches within the service's limits, and queries by partition and key range.</summary>
internal static class TableRows
{
    /// <summary>Most operations in one transaction.</summary>
    internal const int BatchLimit = 100;

    // A transaction holds at most 4 MiB; a row's packed size is about its binary length, and 3 MiB leaves room for names and base64.
    private const int BatchBytes = 3 * 1024 * 1024 / 4;

    /// <summary>Upserts whole rows (never merging) in as few transactions as the limits allow; rows of one partition stay in order.</summary>
    internal static async Task UpsertAllAsync(this TableClient table, IEnumerable<TableEntity> rows, CancellationToken cancel)
    {
        foreach (var partition in rows.GroupBy(row => row.PartitionKey))
        {
            var batch = new List<TableTransactionAction>();
            var bytes = 0;
            foreach (var row in partition)
            {
                var size = row.Sum(property => property.Value switch { byte[] binary => binary.Length, string text => 2 * text.Length, _ => 16 });
                if (batch.Count == BatchLimit || (batch.Count > 0 && bytes + size > BatchBytes))
                {
                    await table.SubmitTransactionAsync(batch, cancel);
                    batch.Clear();
                    bytes = 0;
                }

                batch.Add(new TableTransactionAction(TableTransactionActionType.UpsertReplace, row));
                bytes += size;
            }

            if (batch.Count > 0)
                await table.SubmitTransactionAsync(batch, cancel);
        }
    }

    /// <summary>Adds a row; false where one with the same key is there already, which may be our own whose answer got lost.</summary>
    internal static async Task<bool> TryAddAsync(this TableClient table, TableEntity row, CancellationToken cancel)
    {
        try
        {
            await table.AddEntityAsync(row, cancel);
            return true;
        }
        catch (RequestFailedException conflict) when (conflict.Status == 409)
        {
            return false;
        }
    }

    /// <summary>A row, or null.</summary>
    internal static async Task<TableEntity?> FindAsync(this TableClient table, string partition, string row, CancellationToken cancel)
    {
        var found = await table.GetEntityIfExistsAsync<TableEntity>(partition, row, cancellationToken: cancel);
        return found.HasValue ? found.Value : null;
    }

    /// <summary>All rows of a partition, in key order.</summary>
    internal static AsyncPageable<TableEntity> Partition(this TableClient table, string partition, IEnumerable<string>? select = null, CancellationToken cancel = default) =>
        table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {partition}"), select: select, cancellationToken: cancel);

    /// <summary>The rows of a partition whose key starts with a prefix and the separator, in key order.</summary>
    internal static AsyncPageable<TableEntity> Range(this TableClient table, string partition, string prefix, IEnumerable<string>? select = null, CancellationToken cancel = default)
    {
        var (from, to) = TableKey.Range(prefix);
        return table.QueryAsync<TableEntity>(
            TableClient.CreateQueryFilter($"PartitionKey eq {partition} and RowKey ge {from} and RowKey lt {to}"), select: select, cancellationToken: cancel);
    }

    /// <summary>All of a query, as a list.</summary>
    internal static async Task<List<T>> ToListAsync<T>(this IAsyncEnumerable<TableEntity> rows, Func<TableEntity, T> read, CancellationToken cancel)
    {
        var list = new List<T>();
        await foreach (var row in rows.WithCancellation(cancel))
            list.Add(read(row));
        return list;
    }
}
