using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Azure.Data.Tables;
using Wfm.Planning.Functions;
using Wfm.Storage;

namespace Wfm.Faults;

/// <summary>All tables as text, and back to nothing.</summary>
internal static class Tables
{
    /// <summary>Every row of every table with every property but the service's own time and version, in key order.</summary>
    internal static async Task<SortedDictionary<string, string>> DumpAsync(StorageAccount account)
    {
        var rows = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var table in TableNames.All)
        {
            await foreach (var row in account.Table(table).QueryAsync<TableEntity>())
            {
                var values = row.Where(property => property.Key is not ("odata.etag" or "Timestamp" or "PartitionKey" or "RowKey")).OrderBy(property => property.Key, StringComparer.Ordinal);
                rows[$"{table} / {row.PartitionKey} / {row.RowKey}"] = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', values.Select(value => $"{value.Key}={Text(value.Value)}")))));
            }
        }

        return rows;
    }

    /// <summary>Takes every row, message and blob away.</summary>
    internal static async Task ClearAsync(StorageAccount account)
    {
        foreach (var table in TableNames.All)
            await account.Table(table).DeleteAsync();
        foreach (var container in ContainerNames.All)
        {
            await foreach (var blob in account.Container(container).GetBlobsAsync())
                await account.Container(container).DeleteBlobAsync(blob.Name);
        }

        var queues = FunctionCatalogue.All.OfType<QueueFunction>().Select(function => function.Queue).ToList();
        foreach (var queue in queues)
            await account.Queue(queue).ClearMessagesAsync();
        await account.CreateMissingAsync(queues, CancellationToken.None);
    }

    private static string Text(object? value) => value switch
    {
        byte[] bytes => Convert.ToHexString(SHA256.HashData(bytes)),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        _ => value?.ToString() ?? "",
    };
}
