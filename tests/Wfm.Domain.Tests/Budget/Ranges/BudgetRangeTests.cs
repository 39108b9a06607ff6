using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Levers;
using Wfm.Domain.Budget.Ranges;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Budget.Ranges;

public sealed class BudgetRangeTests
{
    private static readonly DateOnly July = new(2026, 7, 1);
    private static readonly (decimal, decimal) Attrition = (0.8m, 1.25m);

    [Fact]
    public void The_same_seed_gives_the_same_range_and_another_seed_another()
    {
        var response = new CostResponse(BudgetPlanner.Build(RandomPlan.Of(2, 3, 8, new Random(7))).Value);

        Assert.Equal(Range(response, 1).Total, Range(response, 1).Total);
        Assert.NotEqual(Range(response, 1).Total, Range(response, 2).Total);
    }

    [Fact]
    public void The_simulated_range_lies_well_within_the_extremes_added_up()
    {
        var range = Range(new CostResponse(BudgetPlanner.Build(RandomPlan.Of(2, 3, 8, new Random(7))).Value), 1);

        Assert.InRange(range.Total.P10, range.AllLow + 1, range.Total.P50 - 1);
        Assert.InRange(range.Total.P90, range.Total.P50 + 1, range.AllHigh - 1);
    }

    // One certain team and one price between 50 and 300 with mode 120: P10 of that triangle is 50 + sqrt(0.1 x 250 x 70) = 91.83,
    // P90 is 300 - sqrt(0.1 x 250 x 180) = 232.92, its mean (50 + 120 + 300) / 3 = 156.67.
    [Fact]
    public void One_price_alone_ranges_as_its_triangle()
    {
        var budget = new BudgetEstimate(Currency.Usd, [new BudgetLine(July, Account.Licences, null, null, PriceKeys.LicenceSuite, 1_000, 120_000_00) { Rate = 120 }]);

        var band = BudgetRange.Of(new CostResponse(budget), DefaultPriceBook.Book, Attrition, 3, 20_000).Total;

        Assert.InRange(band.P10 / 100_000.0, 91.83 - 1.5, 91.83 + 1.5);
        Assert.InRange(band.P90 / 100_000.0, 232.92 - 1.5, 232.92 + 1.5);
        Assert.InRange(band.Mean / 100_000.0, 156.67 - 1.5, 156.67 + 1.5);
    }

    [Fact]
    public void A_tenth_less_work_saves_a_tenth_of_pay_and_nothing_of_set_up()
    {
        var response = new CostResponse(Simple());

        Assert.Equal(((900_000.0 * 100) + 5_000_00, 100_500_000.0), (response.Total(0.9, 1), response.Total(1, 1)));
    }

    // 80 of 100 paid FTE are available; 20 are drag. A quarter fewer leavers: 5 % of pay.
    [Fact]
    public void Fewer_leavers_save_their_share_of_the_drag() => Assert.Equal((0.95 * 100_000_000) + 500_000, new CostResponse(Simple()).Total(1, 0.75), 3);

    [Fact]
    public void Retention_and_coaching_have_their_published_effects_as_value()
    {
        var levers = BudgetLevers.Of(Simple(), 0.75m).ToDictionary(lever => lever.Name);

        Assert.Equal((2_000_000, 5_000_000), (levers["retention"].Low, levers["retention"].High));
        Assert.Equal((5_000_000, 10_000_000), (levers["coaching-aht"].Low, levers["coaching-aht"].High));
        // 1 / (1 - 0.5 x 0.25) contacts an issue become 1 / (1 - 0.5 x 0.22): 0.875 / 0.89 of the work.
        Assert.Equal((long)Math.Round(100_000_000 * (1 - (0.875 / 0.89))), levers["coaching-fcr"].Low);
    }

    [Fact]
    public void Outsourcing_half_of_the_contacts_keeps_half_of_the_pay_and_adds_the_partners_price()
    {
        var options = SourcingComparison.Of(Simple(), DefaultPriceBook.Book, 0.5m).Value.ToDictionary(option => option.Name);

        Assert.Equal(1_005_000m, options["in-house"].Cost.Typical);
        Assert.Equal(500_000 + 5_000 + (50_000 * 4.00m), options["outsourced-by-contact"].Cost.Typical);
        Assert.Equal((505_000 + (50_000 * 2.00m)) / 100_000, options["outsourced-by-contact"].PerContact.Low);
        Assert.Equal(505_000 + (50_000 * 0.50m) + 60_000, options["self-service"].Cost.Typical);
        Assert.Equal("sourcing.share", SourcingComparison.Of(Simple(), DefaultPriceBook.Book, 1.5m).Failure.Rule);
    }

    private static BudgetRange Range(CostResponse response, ulong seed) => BudgetRange.Of(response, DefaultPriceBook.Book, Attrition, seed, 500);

    private static BudgetEstimate Simple()
    {
        var team = TeamId.Of("team");
        return new BudgetEstimate(
            Currency.Usd,
            [
                new BudgetLine(July, Account.Salaries, team, RoleLevel.CsrI, "salary.csr-1.us", 25, 1_000_000_00) { Rate = 40_000 },
                new BudgetLine(July, Account.Setup, null, null, PriceKeys.SetupFirstYear, 10, 5_000_00) { Rate = 500 },
            ])
        {
            Drivers = [new BudgetDrivers(July, team) { Contacts = 100_000, Lower80 = 90_000, Upper80 = 115_000, NetHours = 10_000, AvailableFte = 80, PaidFte = 100, Leavers = 2 }],
        };
    }
}
