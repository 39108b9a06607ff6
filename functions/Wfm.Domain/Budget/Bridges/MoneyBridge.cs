using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Bridges;

/// <summary>The difference of two budgets by driver, in minor units. From + steps = to, exactly, in total and in every month.</summary>
/// <param name="Currency">Currency of both.</param>
/// <param name="From">Total of the first.</param>
/// <param name="To">Total of the second.</param>
/// <param name="Steps">Every driver, 0 where it did nothing.</param>
/// <param name="Months">The same by month.</param>
public sealed record MoneyBridge(Currency Currency, long From, long To, IReadOnlyList<BridgeStep> Steps, IReadOnlyList<BridgeMonth> Months)
{
    /// <summary>Explains the way from one budget to another; fails with <c>currency.mixed</c> where they are not of one currency.</summary>
    public static Result<MoneyBridge> Between(BudgetEstimate from, BudgetEstimate to)
    {
        if (from.Currency != to.Currency)
            return Failure.Invalid("currency.mixed", $"A budget in {from.Currency} and one in {to.Currency} cannot be compared; convert by a dated rate first.");
        var cells = BridgeCells.Of(from, to);
        var before = from.Lines.ToLookup(line => line.Month, line => line.Amount);
        var after = to.Lines.ToLookup(line => line.Month, line => line.Amount);
        var effects = new SortedDictionary<DateOnly, long[]>();
        foreach (var cell in cells)
        {
            if (!effects.TryGetValue(cell.Month, out var month))
                effects[cell.Month] = month = new long[Enum.GetValues<MoneyDriver>().Length];
            foreach (var (driver, amount) in cell.Effects().Index())
                month[driver] += amount;
        }

        return new MoneyBridge(
            from.Currency,
            from.Lines.Sum(line => line.Amount),
            to.Lines.Sum(line => line.Amount),
            Each([.. Enum.GetValues<MoneyDriver>().Select(driver => effects.Values.Sum(month => month[(int)driver]))]),
            [.. effects.Select(month => new BridgeMonth(month.Key, before[month.Key].Sum(), after[month.Key].Sum(), Each(month.Value)))]);
    }

    private static IReadOnlyList<BridgeStep> Each(long[] effects) => [.. effects.Select((amount, driver) => new BridgeStep((MoneyDriver)driver, amount))];
}

/// <summary>What one driver did.</summary>
/// <param name="Driver">The driver.</param>
/// <param name="Amount">Minor units, negative where it saved.</param>
public sealed record BridgeStep(MoneyDriver Driver, long Amount);

/// <summary>One month of a bridge.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="From">Total of the first budget.</param>
/// <param name="To">Total of the second.</param>
/// <param name="Steps">Every driver.</param>
public sealed record BridgeMonth(DateOnly Month, long From, long To, IReadOnlyList<BridgeStep> Steps);
