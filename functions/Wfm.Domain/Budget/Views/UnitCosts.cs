using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Views;

/// <summary>What a contact, a resolution and a productive hour cost, all money included; null where there is none. FORMULAS.md#unit-costs.</summary>
/// <param name="Month">First day of the month; null for the whole plan.</param>
/// <param name="Cost">All money, in minor units.</param>
/// <param name="Contacts">Contacts expected.</param>
/// <param name="ProductiveHours">Hours of people handling contacts or free for them.</param>
/// <param name="PerContact">Cost / contacts, in major units to 4 digits.</param>
/// <param name="PerResolution">Cost per contact / first contact resolution.</param>
/// <param name="PerProductiveHour">Cost / productive hours.</param>
public sealed record UnitCosts(
    DateOnly? Month, long Cost, decimal Contacts, decimal ProductiveHours, decimal? PerContact, decimal? PerResolution, decimal? PerProductiveHour)
{
    private const int Digits = 4;

    /// <summary>The whole plan first, then month by month.</summary>
    /// <param name="budget">The budget with its drivers.</param>
    /// <param name="firstContactResolution">Share of contacts that need no other, above 0, at most 1.</param>
    public static IReadOnlyList<UnitCosts> Of(BudgetEstimate budget, decimal firstContactResolution)
    {
        var drivers = budget.Drivers.ToLookup(driver => driver.Month);
        return
        [
            Of(null, budget.Lines.Sum(line => line.Amount), budget.Drivers, budget.Currency, firstContactResolution),
            .. budget.Lines.GroupBy(line => line.Month).OrderBy(month => month.Key)
                .Select(month => Of(month.Key, month.Sum(line => line.Amount), drivers[month.Key], budget.Currency, firstContactResolution)),
        ];
    }

    /// <summary>The three figures of an amount.</summary>
    public static UnitCosts Of(DateOnly? month, long cost, IEnumerable<BudgetDrivers> drivers, Currency currency, decimal firstContactResolution)
    {
        var (contacts, hours) = drivers.Aggregate((0m, 0m), (sum, driver) => (sum.Item1 + driver.Contacts, sum.Item2 + driver.NetHours));
        var amount = Money.FromMinorUnits(cost, currency).Amount;
        decimal? Over(decimal quantity) => quantity > 0 ? decimal.Round(amount / quantity, Digits) : null;
        return new UnitCosts(month, cost, contacts, hours, Over(contacts), Over(contacts * firstContactResolution), Over(hours));
    }
}
