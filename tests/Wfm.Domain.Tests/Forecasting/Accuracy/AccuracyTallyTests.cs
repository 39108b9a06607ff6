using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;

namespace Wfm.Domain.Tests.Forecasting.Accuracy;

public sealed class AccuracyTallyTests
{
    // Worked by hand: actuals 100, 80, 20 against 90, 100, 20; |errors| 10, 20, 0.
    [Fact]
    public void Wape_bias_mase_and_rmsse_follow_their_formulas()
    {
        var tally = new AccuracyTally();
        tally.Add(100, 90);
        tally.Add(80, 100);
        tally.Add(20, 20);

        Assert.Equal(15, tally.Wape, 12);
        Assert.Equal(5, tally.Bias, 12);
        Assert.Equal(10.0 / 5, tally.Mase(5), 12);
        Assert.Equal(Math.Sqrt(500.0 / 3) / 5, tally.Rmsse(5), 12);
    }

    // One actual of 100 above both bands: 80 % [80, 95], 95 % [70, 98], forecast 90.
    // IS(0.2) = 15 + 10 * 5 = 65; IS(0.05) = 28 + 40 * 2 = 108; WIS = (5 + 6.5 + 2.7) / 2.5 = 5.68.
    [Fact]
    public void The_weighted_interval_score_punishes_what_falls_outside()
    {
        var tally = new AccuracyTally();
        tally.Add(100, 90, (80, 95), (70, 98));

        Assert.Equal(5.68, tally.WeightedIntervalScore, 12);
        Assert.Equal(0, tally.Coverage80);
        Assert.Equal(0, tally.Coverage95);
    }

    [Fact]
    public void The_scale_of_mase_is_the_mean_difference_to_the_week_before()
    {
        var series = new DemandSeries(SyntheticDemand.Monday, 1, [1, 1, 1, 1, 1, 1, 1, 3, double.NaN, 1, 1, 1, 1, 5]);

        var difference = WeeklyDifference.Of(series);

        Assert.Equal(6.0 / 6, difference.MeanAbsolute, 12);
        Assert.Equal(Math.Sqrt(20.0 / 6), difference.RootMeanSquare, 12);
    }
}
