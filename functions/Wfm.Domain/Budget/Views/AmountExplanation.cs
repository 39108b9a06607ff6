using System.Globalization;
using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Views;

/// <summary>One factor of an amount and where it comes from.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value, as multiplied.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Origin">Where it comes from.</param>
public sealed record AmountPart(string Name, decimal Value, string Unit, string Origin);

/// <summary>How an amount came about: the product of its parts, rounded once, is the amount.</summary>
/// <param name="Line">The budget line.</param>
/// <param name="Parts">What was multiplied.</param>
/// <param name="Exact">The product, in major units of the budget's currency.</param>
/// <param name="Rounding">How it was rounded.</param>
/// <param name="Formula">Anchor in FORMULAS.md.</param>
public sealed record AmountExplanation(BudgetLine Line, IReadOnlyList<AmountPart> Parts, decimal Exact, string Rounding, string Formula)
{
    /// <summary>Explains a line; the price book adds sources where it still has the price that was used.</summary>
    public static AmountExplanation Of(BudgetLine line, PriceBook book, Currency currency)
    {
        var price = book.At(line.PriceKey, line.Month).Match<PriceLine?>(found => found.Typical == line.Rate ? found : null, _ => null);
        List<AmountPart> parts =
        [
            new("quantity", line.Quantity, QuantityUnit(line.Account), QuantityOrigin(line)),
            new("rate", line.Rate, price is null ? line.PriceKey : $"{price.Currency} a {Unit(price.Unit)}", price is null
                ? $"price book, '{line.PriceKey}' as of the plan's version"
                : string.Create(CultureInfo.InvariantCulture, $"price book, '{line.PriceKey}' from {price.ValidFrom:yyyy-MM-dd}: {price.Source}")),
        ];
        if (line.Factor != 1)
            parts.Add(new AmountPart("factor", line.Factor, "times", FactorOrigin(line.Account)));
        if (line.Exchange != 1)
            parts.Add(new AmountPart("exchange", line.Exchange, $"{currency} for one unit of the price's currency", $"price book, exchange.* in force on {line.Month:yyyy-MM-dd}"));
        return new AmountExplanation(
            line, parts, line.Quantity * line.Rate * line.Factor * line.Exchange, $"once, half away from zero, to {currency.MinorDigits} digits", "budget");
    }

    private static string Unit(PriceUnit unit) => unit switch
    {
        PriceUnit.UserMonth => "user and month",
        PriceUnit.HeadYear => "head and year",
        PriceUnit.HeadQuarter => "head and quarter",
        PriceUnit.HeadOnce => "head, once",
        PriceUnit.Once => "operation, once",
        PriceUnit.SeatMonth => "seat and month",
        PriceUnit.Hour => "hour",
        PriceUnit.Contact => "contact",
        PriceUnit.Factor => "unit",
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "A unit without a word."),
    };

    private static string QuantityUnit(Account account) => account switch
    {
        Account.Salaries or Account.TrainingPay or Account.Benefits or Account.ShiftDifferentials or Account.Overtime or Account.TimeOff or Account.Recruiting => "FTE years",
        Account.Incentives => "FTE quarters",
        Account.Training => "starters",
        Account.Certifications => "people promoted",
        Account.Licences => "licences billed",
        Account.Setup or Account.Facilities => "seats",
        Account.Equipment => "remote starters",
        Account.Outsourcing => "hours or contacts",
        Account.Outbound => "contacts",
        _ => throw new ArgumentOutOfRangeException(nameof(account), account, "An account without a unit."),
    };

    private static string QuantityOrigin(BudgetLine line) => line.Account switch
    {
        Account.Salaries or Account.TrainingPay or Account.Benefits or Account.ShiftDifferentials or Account.Incentives =>
            $"capacity plan of team '{line.Team}': paid FTE of each day of the month / 365" + (line.Account == Account.Incentives ? " x 4" : ""),
        Account.Overtime => $"capacity plan of team '{line.Team}': overtime FTE of each day of the month / 365",
        Account.TimeOff => $"capacity plan of team '{line.Team}': unpaid time off of each day of the month / 365, taken off",
        Account.Recruiting => $"capacity plan of team '{line.Team}': starters x candidates per hire x hours per candidate / hours of a year",
        Account.Training or Account.Equipment => $"capacity plan of team '{line.Team}': starters whose first Monday lies in the month",
        Account.Certifications => $"capacity plan of team '{line.Team}': people promoted in the month",
        Account.Licences => "seat plan of the month: licences billed by the contract's counting rule",
        Account.Setup or Account.Facilities => $"seat plan of the month, site '{line.Site}'",
        Account.Outsourcing => $"capacity plan of team '{line.Team}': the partner's people",
        Account.Outbound => $"forecast of group '{line.Group}'",
        _ => throw new ArgumentOutOfRangeException(nameof(line), line.Account, "An account without an origin."),
    };

    private static string FactorOrigin(Account account) => account switch
    {
        Account.Salaries or Account.TrainingPay => "price book, 'pay.step' for each whole year in the level, up to the high end of its range",
        Account.Benefits => "price book, 'benefits.load' - 1, times the mean pay step",
        Account.ShiftDifferentials => "shares of hours at evenings, nights and weekends x 'shift.*' of the price book, times the mean pay step",
        Account.Overtime => "price book, 'overtime.premium', times the mean pay step",
        Account.TimeOff => "the mean pay step",
        Account.Recruiting => "price book, 'benefits.load'",
        Account.Licences or Account.Facilities => "days of the month that the plan covers / days of the month",
        _ => "price book",
    };
}
