using System.Globalization;
using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Finance;

/// <summary>
/// FinanceBooks table: PK <c>{tenant}|{book}</c>, RK the number of the version counted down, so that the newest comes first. Rows are only ever added, and the
/// table lets one writer have a number, so two changes cannot overtake each other.
/// </summary>
internal sealed class FinanceBooks(StorageAccount account) : IFinanceBooks
{
    private static readonly string[] EntryColumns = ["PartitionKey", "RowKey", "Version", "By", "At", "Reason"];
    private readonly TableClient _table = account.Table(TableNames.FinanceBooks);

    public async Task<BookVersion<T>?> CurrentAsync<T>(TenantId tenant, FinanceBook book, CancellationToken cancel)
    {
        await foreach (var row in _table.Partition(Partition(tenant, book), cancel: cancel))
            return Read<T>(row);
        return null;
    }

    public async Task<Result<BookVersion<T>>> VersionAsync<T>(TenantId tenant, FinanceBook book, long number, CancellationToken cancel) =>
        number > 0 && await _table.FindAsync(Partition(tenant, book), Row(number), cancel) is { } row
            ? Read<T>(row)
            : Failure.NotFound("book.unknown", $"There is no version {number}.", "version", number);

    public async Task<IReadOnlyList<BookEntry>> HistoryAsync(TenantId tenant, FinanceBook book, CancellationToken cancel) =>
        await _table.Partition(Partition(tenant, book), EntryColumns, cancel).ToListAsync(Entry, cancel);

    public async Task<Result<BookEntry>> AppendAsync<T>(TenantId tenant, FinanceBook book, T content, long expected, BookChange change, CancellationToken cancel)
    {
        var history = await HistoryAsync(tenant, book, cancel);
        if ((history.Count == 0 ? 0 : history[0].Number) != expected)
            return await MineAsync(tenant, book, expected + 1, change, cancel);
        var row = DocumentRow.Write(Partition(tenant, book), Row(expected + 1), content);
        row["Version"] = change.Version;
        row["By"] = change.By;
        row["At"] = change.At;
        row["Reason"] = change.Reason;
        return await _table.TryAddAsync(row, cancel) ? new BookEntry(expected + 1, change) : await MineAsync(tenant, book, expected + 1, change, cancel);
    }

    // An answer may have been lost on the way: then the version is there, and it is ours.
    private async Task<Result<BookEntry>> MineAsync(TenantId tenant, FinanceBook book, long number, BookChange change, CancellationToken cancel) =>
        await _table.FindAsync(Partition(tenant, book), Row(number), cancel) is { } row && Entry(row) is var entry && entry.Change.Version == change.Version && entry.Change.By == change.By
            ? entry
            : Failure.Conflict("book.changed", "Somebody else has changed it meanwhile. Read it again and repeat your change.");

    private static BookVersion<T> Read<T>(TableEntity row) => new(Entry(row), DocumentRow.Read<T>(row));

    private static BookEntry Entry(TableEntity row) => new(
        long.MaxValue - long.Parse(row.RowKey, CultureInfo.InvariantCulture),
        new BookChange(row.GetString("Version"), row.GetString("By"), row.GetDateTimeOffset("At")!.Value, row.GetString("Reason")));

    private static string Partition(TenantId tenant, FinanceBook book) => TableKey.Of(tenant.Value, book.ToString());

    private static string Row(long number) => (long.MaxValue - number).ToString("D19", CultureInfo.InvariantCulture);
}
