using Azure.Data.Tables;
using Wfm.Storage.Tables;
using Wfm.Testing;

namespace Wfm.Storage.Tests.Tables;

public sealed class TableRowsTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly TableClient _table = azurite.Account.Table(TableNames.Operations);

    [Theory]
    [InlineData(1, 10)]
    [InlineData(250, 10)]
    [InlineData(60, 200_000)] // 12 MB: more than one transaction may hold, in fewer than 100 rows
    public async Task Any_number_of_rows_of_any_size_is_stored_whole(int rows, int bytes)
    {
        var partition = AzuriteFixture.NewTenant().Value;
        await _table.UpsertAllAsync(Enumerable.Range(0, rows).Select(row => Row(partition, row, bytes)), Cancel);

        var stored = await _table.Partition(partition, cancel: Cancel).ToListAsync(row => row.Count(property => property.Value is byte[] part && part.Length > 0), Cancel);

        Assert.Equal(rows, stored.Count);
        Assert.All(stored, parts => Assert.Equal((bytes + 59_999) / 60_000, parts));
    }

    [Fact]
    public async Task A_row_written_again_loses_the_properties_it_no_longer_has()
    {
        var partition = AzuriteFixture.NewTenant().Value;
        await _table.UpsertAllAsync([new TableEntity(partition, "row") { ["Old"] = 1 }], Cancel);
        await _table.UpsertAllAsync([new TableEntity(partition, "row") { ["New"] = 2 }], Cancel);

        var row = await _table.FindAsync(partition, "row", Cancel);

        Assert.False(row!.ContainsKey("Old"));
        Assert.Equal(2, row["New"]);
    }

    [Fact]
    public async Task Adding_a_row_twice_says_so_instead_of_failing()
    {
        var row = new TableEntity(AzuriteFixture.NewTenant().Value, "row");

        Assert.True(await _table.TryAddAsync(row, Cancel));
        Assert.False(await _table.TryAddAsync(row, Cancel));
    }

    [Fact]
    public async Task A_range_holds_its_prefix_and_nothing_that_only_starts_like_it()
    {
        var partition = AzuriteFixture.NewTenant().Value;
        await _table.UpsertAllAsync(((string[])["done", "done|a", "done|b|c", "done2|x", "dona|x"]).Select(key => new TableEntity(partition, key)), Cancel);

        Assert.Equal(["done|a", "done|b|c"], await _table.Range(partition, "done", cancel: Cancel).ToListAsync(row => row.RowKey, Cancel));
    }

    [Theory]
    [InlineData("a/b")]
    [InlineData("a|b")]
    [InlineData("a#b")]
    [InlineData("a\u0001b")]
    public void A_part_that_would_break_a_key_is_refused(string part) => Assert.Throws<ArgumentException>(() => TableKey.Of("tenant", part));

    private static TableEntity Row(string partition, int row, int bytes)
    {
        var entity = new TableEntity(partition, $"{row:D4}");
        for (int part = 0, left = bytes; left > 0; part++, left -= 60_000)
            entity[$"P{part}"] = new byte[Math.Min(left, 60_000)];
        return entity;
    }
}
