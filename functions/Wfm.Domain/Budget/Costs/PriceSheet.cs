using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget.Costs;

/// <summary>Prices of one budget, looked up once a month, and the lines they make. Collects what the book lacks instead of stopping at the first.</summary>
internal sealed class PriceSheet(Operation operation)
{
    private static readonly PriceLine Nothing = new("", PriceUnit.Once, 0, 0, 0, default, "", DateOnly.MinValue);

    private readonly ILookup<string, PriceLine> _book = operation.Prices.Lines.ToLookup(line => line.Key, StringComparer.Ordinal);
    private readonly Dictionary<(string, DateOnly), PriceLine> _found = [];
    private readonly Dictionary<(string, DateOnly), decimal> _exchange = [];
    private readonly Dictionary<(RoleLevel, string), string> _salaries = [];

    internal SortedDictionary<string, Problem> Missing { get; } = new(StringComparer.Ordinal);

    internal decimal Typical(string key, DateOnly date) => At(key, date).Typical;

    internal string Salary(RoleLevel level, string country)
    {
        if (!_salaries.TryGetValue((level, country), out var key))
            _salaries[(level, country)] = key = PriceKeys.Salary(level, country);
        return key;
    }

    internal PriceLine At(string key, DateOnly date)
    {
        if (_found.TryGetValue((key, date), out var line))
            return line;
        line = _book[key].Where(known => known.ValidFrom <= date).MaxBy(known => known.ValidFrom);
        if (line is null)
            Missing.TryAdd(key, operation.Prices.At(key, date).Failure.Problems[0]);
        return _found[(key, date)] = line ?? Nothing;
    }

    /// <summary>The line, rounded once: quantity and factor first to the digits that are shown, then the amount to minor units.</summary>
    internal BudgetLine Line(DateOnly month, Account account, string key, decimal quantity, decimal factor = 1)
    {
        var price = At(key, month);
        quantity = decimal.Round(quantity, BudgetLine.QuantityDigits);
        factor = decimal.Round(factor, BudgetLine.QuantityDigits);
        var exchange = price.Unit == PriceUnit.Factor ? 1 : Exchange(price.Currency, month);
        var amount = Money.Of(quantity * price.Typical * factor * exchange, operation.Currency).ToMinorUnits();
        return new BudgetLine(month, account, null, null, key, quantity, amount) { Rate = price.Typical, Factor = factor, Exchange = exchange };
    }

    private decimal Exchange(Currency currency, DateOnly date)
    {
        if (currency == operation.Currency)
            return 1;
        if (_exchange.TryGetValue((currency.Code, date), out var rate))
            return rate;
        if (!ExchangeRates.Between(operation.Prices, currency, operation.Currency, date).TryGet(out rate, out var missing))
            Missing.TryAdd(missing.Problems[0].Value ?? currency.Code, missing.Problems[0]);
        return _exchange[(currency.Code, date)] = rate;
    }
}
