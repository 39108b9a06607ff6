using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Views;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Budget.Views;

public sealed class YearOneTests
{
    private static readonly DateOnly Today = new(2026, 9, 28);

    // Role guide 001 and DOMAIN 4.9: the published figures of 25 seats, from the prices by seat.
    [Fact]
    public void A_centre_of_25_seats_costs_what_is_published()
    {
        var year = YearOne.Of(DefaultPriceBook.Book, Today, 25).Value;

        Assert.Equal((1_250m, 7_500m), (year.SuiteMonth.Low, year.SuiteMonth.High));
        Assert.Equal((5_000m, 20_000m), (year.Setup.Low, year.Setup.High));
        Assert.Equal((20_000m, 110_000m), (year.SuiteBand.Low, year.SuiteBand.High));
        Assert.Equal((4_500m, 30_000m), (year.Helpdesk.Low, year.Helpdesk.High));
    }

    [Fact]
    public void Prices_of_different_currencies_are_not_added()
    {
        var book = DefaultPriceBook.Book.With(
            [DefaultPriceBook.Book.At(PriceKeys.LicenceHelpdesk, Today).Value with { Currency = Currency.Parse("EUR").Value }]).Value;

        Assert.Equal("currency.mixed", YearOne.Of(book, Today, 25).Failure.Rule);
    }

    // DOMAIN 4.9 (IT2): $10 M over 150 people of 2,080 hours at 80 % is about $40 a productive hour.
    [Fact]
    public void Ten_million_over_150_people_is_40_dollars_a_productive_hour()
    {
        var drivers = new BudgetDrivers(Today, Operations.TeamId.Of("team")) { Contacts = 2_000_000, NetHours = 150 * 2080 * 0.8m };

        var unit = UnitCosts.Of(null, 1_000_000_000, [drivers], Currency.Usd, 0.80m);

        Assert.Equal((40.0641m, 5m, 6.25m), (unit.PerProductiveHour, unit.PerContact, unit.PerResolution));
    }
}
