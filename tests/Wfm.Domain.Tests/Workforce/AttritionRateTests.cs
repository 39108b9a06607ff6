using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Workforce;

public sealed class AttritionRateTests
{
    // DOMAIN 4.3: Amazon divides by 250 working days; HR's yearly figures by month under either convention.
    [Theory]
    [InlineData(50, AttritionConvention.Linear, AttritionPeriod.WorkingDay, 0.200)]
    [InlineData(30, AttritionConvention.Linear, AttritionPeriod.Month, 2.50)]
    [InlineData(30, AttritionConvention.Compounding, AttritionPeriod.Month, 2.93)]
    [InlineData(50, AttritionConvention.Linear, AttritionPeriod.Month, 4.17)]
    [InlineData(50, AttritionConvention.Compounding, AttritionPeriod.Month, 5.61)]
    [InlineData(75, AttritionConvention.Linear, AttritionPeriod.Month, 6.25)]
    [InlineData(75, AttritionConvention.Compounding, AttritionPeriod.Month, 10.91)]
    public void A_yearly_rate_converts_by_its_convention(double percentAYear, AttritionConvention convention, AttritionPeriod period, double percent)
    {
        var rate = AttritionRate.FromPercent((decimal)percentAYear, AttritionPeriod.Year, convention).Value;

        Assert.Equal((decimal)percent, decimal.Round(100 * rate.Per(period), 2));
    }

    [Fact]
    public void Twelve_compounding_months_are_the_year_again()
    {
        var monthly = new AttritionRate(0.50m, AttritionPeriod.Year, AttritionConvention.Compounding).Per(AttritionPeriod.Month);

        Assert.Equal(0.5, 1 - Math.Pow(1 - (double)monthly, 12), 9);
    }

    [Fact]
    public void More_than_everybody_may_leave_in_a_year_where_leavers_are_replaced() =>
        Assert.Equal(0.1m, AttritionRate.FromPercent(120, AttritionPeriod.Year, AttritionConvention.Linear).Value.Per(AttritionPeriod.Month));

    [Fact]
    public void All_of_a_cohort_cannot_leave_at_a_compounding_rate() =>
        Assert.Equal("attrition.range", AttritionRate.FromPercent(100, AttritionPeriod.Year, AttritionConvention.Compounding).Failure.Rule);

    [Fact]
    public void A_season_is_that_of_the_month_the_weeks_thursday_lies_in()
    {
        var rates = AttritionRates.Weekly(0, 0, 0.01m) with { Seasonality = [2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1] };

        Assert.Equal([1m, 2m], new[] { new DateOnly(2025, 12, 22), new DateOnly(2025, 12, 29) }.Select(rates.SeasonAt));
    }
}
