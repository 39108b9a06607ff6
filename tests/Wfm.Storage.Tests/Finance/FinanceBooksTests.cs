using Wfm.Domain.Budget;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;
using Wfm.Sample;
using Wfm.Storage.Finance;
using Wfm.Storage.Operations;
using Wfm.Testing;

namespace Wfm.Storage.Tests.Finance;

public sealed class FinanceBooksTests(AzuriteFixture azurite)
{
    private static readonly BookChange Change = new("v1", "ann", new DateTimeOffset(2026, 9, 28, 10, 0, 0, TimeSpan.Zero), "Quote of March");
    private static readonly PriceLine Suite = new(PriceKeys.LicenceSuite, PriceUnit.UserMonth, 80, 99.5m, 120, Currency.Usd, "Quote", new DateOnly(2026, 1, 1)) { Owner = "it" };

    private readonly FinanceBooks _books = new(azurite.Account);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_version_is_kept_and_the_newest_is_in_force()
    {
        var tenant = AzuriteFixture.NewTenant();
        Assert.Null(await _books.CurrentAsync<PriceBook>(tenant, FinanceBook.PriceBook, Cancel));
        for (var number = 0; number < 12; number++)
            Assert.Equal(number + 1, (await _books.AppendAsync(tenant, FinanceBook.PriceBook, new PriceBook([Suite with { Typical = 90 + number }]), number, Change with { Version = $"v{number}" }, Cancel)).Value.Number);

        var current = await _books.CurrentAsync<PriceBook>(tenant, FinanceBook.PriceBook, Cancel);

        Assert.Equal((12, 101m), (current!.Entry.Number, current.Content.Lines[0].Typical));
        Assert.Equal(Suite with { Typical = 93 }, (await _books.VersionAsync<PriceBook>(tenant, FinanceBook.PriceBook, 4, Cancel)).Value.Content.Lines[0]);
        Assert.Equal(Enumerable.Range(1, 12).Reverse().Select(number => (long)number), (await _books.HistoryAsync(tenant, FinanceBook.PriceBook, Cancel)).Select(entry => entry.Number));
        Assert.Equal("book.unknown", (await _books.VersionAsync<PriceBook>(tenant, FinanceBook.PriceBook, 13, Cancel)).Failure.Rule);
    }

    [Fact]
    public async Task Of_two_changes_of_the_same_version_one_is_refused()
    {
        var tenant = AzuriteFixture.NewTenant();
        var changes = await Task.WhenAll(Enumerable.Range(0, 8).Select(writer =>
            _books.AppendAsync(tenant, FinanceBook.Actuals, new[] { writer }, 0, Change with { By = $"writer {writer}" }, Cancel)));

        Assert.Single(changes, change => change.IsSuccess);
        Assert.All(changes.Where(change => !change.IsSuccess), change => Assert.Equal("book.changed", change.Failure.Rule));
    }

    [Fact]
    public async Task The_same_change_again_is_the_same_version()
    {
        var tenant = AzuriteFixture.NewTenant();
        var first = await _books.AppendAsync(tenant, FinanceBook.PriceBook, new PriceBook([Suite]), 0, Change, Cancel);
        var again = await _books.AppendAsync(tenant, FinanceBook.PriceBook, new PriceBook([Suite]), 0, Change, Cancel);

        Assert.Equal((first.Value.Number, 1), (again.Value.Number, (await _books.HistoryAsync(tenant, FinanceBook.PriceBook, Cancel)).Count));
    }

    [Fact]
    public async Task An_operation_is_planned_with_the_prices_in_force()
    {
        var operations = new OperationStore(azurite.Account);
        var operation = SamplePlan.Operation(SampleSize.Seats25) with { Tenant = AzuriteFixture.NewTenant() };
        await operations.SaveAsync(operation, Cancel);
        await _books.AppendAsync(operation.Tenant, FinanceBook.PriceBook, operation.Prices.With([Suite]).Value, 0, Change, Cancel);

        var loaded = (await operations.LoadAsync(operation.Tenant, Cancel)).Value;

        Assert.Equal(99.5m, loaded.Prices.At(PriceKeys.LicenceSuite, new DateOnly(2026, 6, 1)).Value.Typical);
        Assert.Equal(operation.Assumptions.Version(), loaded.Assumptions.Version());
    }
}
