using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Comparison;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Budget.Comparison;

public sealed class BudgetComparisonTests
{
    private static readonly DateOnly July = new(2026, 7, 1);
    private static readonly DateOnly August = new(2026, 8, 1);

    [Fact]
    public void A_closed_month_counts_as_spent_and_an_open_one_as_planned()
    {
        var compared = BudgetComparison.Of(
            Budget((July, 100), (August, 100)), Budget((July, 110), (August, 120)), [new(July, Account.Salaries, "a", 60, Currency.Usd), new(July, Account.Salaries, "b", 45.5m, Currency.Usd)], DefaultPriceBook.Book).Value;

        Assert.Equal([(100_00L, 110_00L, 105_50L, 105_50L, 5_50L), (100_00, 120_00, -1, 120_00, 20_00)],
            compared.Rows.Select(row => (row.Locked!.Value, row.Rolling, row.Actual ?? -1, row.Outlook, row.Variance!.Value)));
    }

    [Fact]
    public void Nothing_spent_on_an_account_in_a_closed_month_is_nothing_and_not_the_plan()
    {
        var compared = BudgetComparison.Of(null, Budget((July, 110)), [new(July, Account.Licences, "a", 10, Currency.Usd)], DefaultPriceBook.Book).Value;

        Assert.Equal([(Account.Salaries, 0L), (Account.Licences, 10_00L)], compared.Rows.Select(row => (row.Account, row.Outlook)));
        Assert.All(compared.Rows, row => Assert.Null(row.Variance));
    }

    // A pound is 1.27 dollars in the default book.
    [Fact]
    public void Actuals_in_another_currency_are_converted_at_the_rate_of_their_month_or_refused()
    {
        var pounds = new ActualAmount(July, Account.Salaries, "a", 100, Currency.Parse("GBP").Value);

        Assert.Equal(127_00, BudgetComparison.Of(null, Budget((July, 110)), [pounds], DefaultPriceBook.Book).Value.Rows.Single().Actual);
        Assert.Equal("price.missing", BudgetComparison.Of(null, Budget((July, 110)), [pounds with { Currency = Currency.Parse("CHF").Value }], DefaultPriceBook.Book).Failure.Rule);
    }

    [Fact]
    public void A_budget_is_converted_line_by_line_at_the_rate_of_each_month()
    {
        var rates = DefaultPriceBook.Book.With([new PriceLine("exchange.gbp", PriceUnit.Factor, 1.24m, 1.25m, 1.26m, Currency.Usd, "Treasury", August)]).Value;

        var converted = ExchangeRates.Convert(Budget((July, 127), (August, 125)), rates, Currency.Parse("GBP").Value).Value;

        Assert.Equal(("GBP", 100_00L, 100_00L), (converted.Currency.Code, converted.Lines[0].Amount, converted.Lines[1].Amount));
    }

    private static BudgetEstimate Budget(params (DateOnly Month, int Amount)[] months) =>
        new(Currency.Usd, [.. months.Select(month => new BudgetLine(month.Month, Account.Salaries, null, null, "salary.csr-1.us", 1, month.Amount * 100) { Rate = month.Amount })]);
}
