using Wfm.Domain.Units;

namespace Wfm.Domain.Budget;

/// <summary>Rates of exchange of a price book: dated, the user's own, dollars for one unit. Amounts of two currencies are never mixed without one.</summary>
public static class ExchangeRates
{
    /// <summary>Digits of a cross rate: what is shown is what was multiplied.</summary>
    public const int Digits = 10;

    /// <summary>Units of <paramref name="to"/> for one of <paramref name="from"/> on a day; fails with <c>price.missing</c> where a rate is.</summary>
    public static Result<decimal> Between(PriceBook book, Currency from, Currency to, DateOnly date)
    {
        if (from == to)
            return 1m;
        if (!Dollars(book, from, date).TryGet(out var of, out var missing) || !Dollars(book, to, date).TryGet(out var into, out missing))
            return missing;
        return decimal.Round(of / into, Digits);
    }

    /// <summary>
    /// A budget in another currency: each line converted at the rate of its month and rounded once. Fails with <c>price.missing</c>. Quantities and prices stay;
    /// the rate is part of the line's exchange.
    /// </summary>
    public static Result<BudgetEstimate> Convert(BudgetEstimate budget, PriceBook book, Currency to)
    {
        var rates = new Dictionary<DateOnly, decimal>();
        foreach (var month in budget.Lines.Select(line => line.Month).Distinct())
        {
            if (!Between(book, budget.Currency, to, month).TryGet(out var rate, out var missing))
                return missing;
            rates[month] = rate;
        }

        return budget with
        {
            Currency = to,
            Lines = [.. budget.Lines.Select(line => line with
            {
                Amount = Money.Of(Money.FromMinorUnits(line.Amount, budget.Currency).Amount * rates[line.Month], to).ToMinorUnits(),
                Exchange = line.Exchange * rates[line.Month],
            })],
        };
    }

    private static Result<decimal> Dollars(PriceBook book, Currency currency, DateOnly date) =>
        currency == Currency.Usd ? 1m : book.At(PriceKeys.Exchange(currency.Code), date).Map(line => line.Typical);
}
