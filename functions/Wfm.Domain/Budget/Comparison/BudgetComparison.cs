using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Comparison;

/// <summary>The budget that was agreed, the plan as it rolls, and what was spent, by month and account, in minor units.</summary>
/// <param name="Currency">Currency of all.</param>
/// <param name="Rows">Months, and accounts within them.</param>
public sealed record BudgetComparison(Currency Currency, IReadOnlyList<ComparedAmount> Rows)
{
    /// <summary>
    /// Puts them side by side. A month with any actual is closed: its outlook is what was spent; of the others it is the rolling plan. Fails with
    /// <c>currency.mixed</c> or <c>actuals.month</c>; actuals in another currency are converted at the rate of their month.
    /// </summary>
    public static Result<BudgetComparison> Of(BudgetEstimate? locked, BudgetEstimate rolling, IReadOnlyList<ActualAmount> actuals, PriceBook rates)
    {
        if (locked is not null && locked.Currency != rolling.Currency)
            return Failure.Invalid("currency.mixed", $"The locked budget is in {locked.Currency}, the plan in {rolling.Currency}; convert by a dated rate first.");
        var rows = new SortedDictionary<(DateOnly, Account), (long Locked, long Rolling, long Actual)>();
        void Add(DateOnly month, Account account, long agreed, long planned, long spent)
        {
            var sum = rows.GetValueOrDefault((month, account));
            rows[(month, account)] = (sum.Locked + agreed, sum.Rolling + planned, sum.Actual + spent);
        }

        foreach (var line in locked?.Lines ?? [])
            Add(line.Month, line.Account, line.Amount, 0, 0);
        foreach (var line in rolling.Lines)
            Add(line.Month, line.Account, 0, line.Amount, 0);
        var closed = new HashSet<DateOnly>();
        foreach (var actual in actuals)
        {
            if (actual.Month.Day != 1)
                return Failure.Invalid("actuals.month", $"The month of an actual is its first day, but was {actual.Month:yyyy-MM-dd}.", "month", actual.Month);
            if (!ExchangeRates.Between(rates, actual.Currency, rolling.Currency, actual.Month).TryGet(out var rate, out var missing))
                return missing;
            Add(actual.Month, actual.Account, 0, 0, Money.Of(actual.Amount * rate, rolling.Currency).ToMinorUnits());
            closed.Add(actual.Month);
        }

        return new BudgetComparison(rolling.Currency, [.. rows.Select(row => new ComparedAmount(
            row.Key.Item1,
            row.Key.Item2,
            locked is null ? null : row.Value.Locked,
            row.Value.Rolling,
            closed.Contains(row.Key.Item1) ? row.Value.Actual : null))]);
    }
}

/// <summary>One account in one month.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Account">The account.</param>
/// <param name="Locked">Agreed; null where nothing is locked.</param>
/// <param name="Rolling">As planned now.</param>
/// <param name="Actual">Spent; null where the month is open.</param>
public sealed record ComparedAmount(DateOnly Month, Account Account, long? Locked, long Rolling, long? Actual)
{
    /// <summary>What it comes to: spent where closed, planned where open.</summary>
    public long Outlook { get; init; } = Actual ?? Rolling;

    /// <summary>Outlook less agreed; null where nothing is locked.</summary>
    public long? Variance { get; init; } = Locked is { } agreed ? (Actual ?? Rolling) - agreed : null;
}
