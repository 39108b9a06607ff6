using Wfm.Domain.Budget.Licences;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Budget.Licences;

public sealed class LicenceRulesTests
{
    // Genesys' own example (DOMAIN 4.8, G11).
    [Fact]
    public void Users_500_for_31_minutes_and_503_for_6_are_billed_as_500() =>
        Assert.Equal(500, LicenceRules.ConcurrentPeak([(503, TimeSpan.FromMinutes(6)), (500, TimeSpan.FromMinutes(31))]));

    [Fact]
    public void Short_spells_of_a_level_add_up_to_half_an_hour() =>
        Assert.Equal(503, LicenceRules.ConcurrentPeak([(503, TimeSpan.FromMinutes(10)), (400, TimeSpan.FromHours(5)), (503, TimeSpan.FromMinutes(20))]));

    [Fact]
    public void Time_above_a_level_is_time_at_that_level() =>
        Assert.Equal(500, LicenceRules.ConcurrentPeak([(503, TimeSpan.FromMinutes(20)), (500, TimeSpan.FromMinutes(10))]));

    [Fact]
    public void Less_than_half_an_hour_in_all_bills_nobody() => Assert.Equal(0, LicenceRules.ConcurrentPeak([(500, TimeSpan.FromMinutes(29))]));

    // DOMAIN 4.8, G13: the text says nearest, the example bills 223.
    [Theory]
    [InlineData(HourRounding.Up, 223)]
    [InlineData(HourRounding.Exact, 222.34)]
    [InlineData(HourRounding.Nearest, 222)]
    public void Hours_of_222_34_are_billed_by_the_vendors_rule(HourRounding rounding, double billed) =>
        Assert.Equal((decimal)billed, LicenceRules.Hours(222.34m, rounding));

    [Fact]
    public void A_promoted_user_is_billed_once_at_the_higher_edition() =>
        Assert.Equal([70m, 20m, 10m], LicenceRules.ByHighestEdition([100, 30, 10]));

    [Fact]
    public void Month_by_month_bills_the_use_or_the_commitment() =>
        Assert.Equal([20m, 25m, 20m], LicenceRules.Billed([10, 25, 12], Contract(committed: 20, term: 1, trueUp: 1)));

    [Fact]
    public void What_was_added_is_billed_to_the_end_of_the_term() =>
        Assert.Equal([10m, 30m, 30m, 15m, 15m, 16m], LicenceRules.Billed([10, 30, 12, 15, 14, 16], Contract(committed: 0, term: 3, trueUp: 1)));

    [Fact]
    public void A_peak_is_billed_for_all_months_of_its_true_up_period() =>
        Assert.Equal([30m, 30m, 30m, 16m, 16m, 16m], LicenceRules.Billed([10, 30, 12, 15, 14, 16], Contract(committed: 0, term: 1, trueUp: 3)));

    // 150 named users at 120 are 18,000; a peak of 90 at 180 is 16,200; 90 / 150 = 0.60 is below 120 / 180 = 0.667.
    [Fact]
    public void Concurrent_is_cheaper_where_the_peak_share_is_below_the_price_ratio()
    {
        var compared = LicenceBreakEven.Of(150, 90, 120, 180).Value;

        Assert.Equal((18_000m, 16_200m, LicenceModel.Concurrent), (compared.NamedCost, compared.ConcurrentCost, compared.Cheaper));
        Assert.Equal((200m, 100m), (compared.BreakEvenPrice, compared.BreakEvenPeak));
        Assert.Equal(LicenceModel.Named, LicenceBreakEven.Of(150, 100, 120, 180).Value.Cheaper);
        Assert.Equal("licence.breakEven", LicenceBreakEven.Of(150, 0, 120, 180).Failure.Rule);
    }

    [Fact]
    public void An_order_is_due_its_lead_time_before_the_month_that_needs_more()
    {
        LicenceUse Use(int month, decimal users) => new(new DateOnly(2026, month, 1), [users, 0, 0, 0, 0], 0, 0);
        var contract = Contract(0, 1, 1) with { OrderDays = 20 };

        var months = LicencePlanner.Build([contract], [Use(1, 10), Use(2, 12.2m), Use(3, 11)]);

        Assert.Equal([null, new DateOnly(2026, 1, 12), null], months.Select(month => month[0].OrderBy));
        Assert.Equal([10m, 13m, 11m], months.Select(month => month[0].Billed));
    }

    [Fact]
    public void Editions_of_one_family_bill_each_head_once_at_the_highest_it_holds()
    {
        var basic = Contract(0, 1, 1) with { Product = "basic", Family = "suite", Edition = 1 };
        var full = Contract(0, 1, 1) with { Product = "full", Family = "suite", Edition = 2, Levels = [RoleLevel.CsrII, RoleLevel.SeniorCsr] };

        var month = LicencePlanner.Build([basic, full], [new LicenceUse(new DateOnly(2026, 1, 1), [100, 40, 15, 5, 0], 0, 0)])[0];

        // 60 at entry level and 5 leads hold the basic edition; 25 at the second level and 10 seniors the full one.
        Assert.Equal([65m, 35m], month.Select(product => product.Billed));
    }

    private static LicenceContract Contract(decimal committed, int term, int trueUp) => new()
    {
        Product = "suite", PriceKey = "licence.suite", Levels = Enum.GetValues<RoleLevel>(), Committed = committed, TermMonths = term, TrueUpMonths = trueUp,
    };
}
