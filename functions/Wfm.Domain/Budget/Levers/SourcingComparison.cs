using Wfm.Domain.Budget.Ranges;
using Wfm.Domain.Budget.Views;
using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Levers;

/// <summary>One way to have the work done, over the whole plan.</summary>
/// <param name="Name">in-house, outsourced-by-contact, outsourced-by-hour, self-service.</param>
/// <param name="Cost">All money with it, major units.</param>
/// <param name="PerContact">The same by contact.</param>
public sealed record SourcingOption(string Name, PriceRange Cost, PriceRange PerContact);

/// <summary>
/// In-house, an outsourcing partner or self-service for a share of the contacts. In-house money for what stays is the first-order answer of
/// <see cref="CostResponse"/>; the range is that of the other's prices. Formula: FORMULAS.md#sourcing.
/// </summary>
public static class SourcingComparison
{
    /// <summary>The options; fails with <c>sourcing.share</c>, <c>sourcing.contacts</c> or <c>price.missing</c>.</summary>
    /// <param name="budget">The budget, all in-house as planned.</param>
    /// <param name="prices">Prices of the others, in the budget's currency or convertible to it.</param>
    /// <param name="share">Share of contacts that goes elsewhere, above 0, at most 1.</param>
    public static Result<IReadOnlyList<SourcingOption>> Of(BudgetEstimate budget, PriceBook prices, decimal share)
    {
        if (share is <= 0 or > 1)
            return Failure.Invalid("sourcing.share", $"The share of contacts must be above 0 and at most 1, but was {share}.", "share", share);
        var (contacts, hours) = budget.Drivers.Aggregate((0m, 0m), (sum, driver) => (sum.Item1 + driver.Contacts, sum.Item2 + driver.NetHours));
        if (contacts <= 0)
            return Failure.Invalid("sourcing.contacts", "The plan has no contacts to compare by.");
        var date = budget.Lines.Min(line => line.Month);
        if (!Price(budget, prices, PriceKeys.OutsourcingContact, date).TryGet(out var contact, out var missing)
            || !Price(budget, prices, PriceKeys.OutsourcingHour, date).TryGet(out var hour, out missing)
            || !Price(budget, prices, PriceKeys.SelfServiceContact, date).TryGet(out var solved, out missing)
            || !Price(budget, prices, PriceKeys.SelfServiceSetup, date).TryGet(out var setup, out missing))
            return missing;

        var response = new CostResponse(budget);
        PriceRange InHouse(double work)
        {
            var cost = Money.FromMinorUnits((long)Math.Round(response.Total(work, 1)), budget.Currency).Amount;
            return new PriceRange(cost, cost, cost);
        }

        var stays = InHouse(1 - (double)share);
        SourcingOption Option(string name, PriceRange cost) => new(name, Rounded(cost, 2), Rounded(cost * (1 / contacts), 4));
        return new List<SourcingOption>
        {
            Option("in-house", InHouse(1)),
            Option("outsourced-by-contact", stays + (contact * (contacts * share))),
            Option("outsourced-by-hour", stays + (hour * (hours * share))),
            Option("self-service", stays + (solved * (contacts * share)) + setup),
        };
    }

    private static Result<PriceRange> Price(BudgetEstimate budget, PriceBook prices, string key, DateOnly date)
    {
        if (!prices.At(key, date).TryGet(out var line, out var missing))
            return missing;
        return ExchangeRates.Between(prices, line.Currency, budget.Currency, date).Map(rate => PriceRange.Of(line) * rate);
    }

    private static PriceRange Rounded(PriceRange range, int digits) => new(decimal.Round(range.Low, digits), decimal.Round(range.Typical, digits), decimal.Round(range.High, digits));
}
