using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Units;

public sealed class ShrinkageTests
{
    [Theory]
    [InlineData(14, 20)]
    [InlineData(21, 30)] // 31 in binary floating point: 21 / 0.7 is 30.000000000000004
    [InlineData(0, 0)]
    public void At_30_percent_agents_are_scheduled_exactly(int agents, int scheduled) =>
        Assert.Equal(scheduled, Shrinkage.FromPercent(30).Value.ScheduledFor(agents));

    [Fact]
    public void A_hundred_net_at_30_percent_is_142_857_gross_not_130()
    {
        var gross = Shrinkage.FromPercent(30).Value.Gross(FullTimeEquivalent.Of(100));

        Assert.Equal(142.857142857m, decimal.Round(gross.Value, 9));
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(100)]
    public void Outside_0_to_below_100_percent_is_refused_with_the_value(double percent)
    {
        var failure = Shrinkage.FromPercent((decimal)percent).Failure;

        Assert.Equal("shrinkage.range", failure.Rule);
        Assert.Contains(((decimal)percent).ToString(System.Globalization.CultureInfo.InvariantCulture), failure.Message, StringComparison.Ordinal);
    }
}
