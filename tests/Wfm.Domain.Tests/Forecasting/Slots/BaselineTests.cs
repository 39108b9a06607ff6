using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Domain.Tests.Forecasting.Slots;

public sealed class BaselineTests
{
    // Eight weeks of one slot a day: week w has the value 10 w on every day; the Monday of week 8 is unknown.
    private static readonly SlotProblem Problem = Build();

    [Fact]
    public void Seasonal_naive_repeats_the_last_known_same_weekday()
    {
        var path = new SeasonalNaive().Forecast(Problem, default)[0];

        Assert.Equal(70, path[0]);
        Assert.Equal(80, path[1]);
        Assert.Equal(70, path[7]);
    }

    [Fact]
    public void The_four_week_average_takes_the_last_four_weeks_that_are_known()
    {
        var path = new SlotAverage(4).Forecast(Problem, default)[0];

        Assert.Equal((50 + 60 + 70) / 3.0, path[0]);
        Assert.Equal((50 + 60 + 70 + 80) / 4.0, path[1]);
    }

    [Fact]
    public void The_eight_week_average_takes_all_eight()
    {
        var path = new SlotAverage(8).Forecast(Problem, default)[0];

        Assert.Equal(45, path[6]);
    }

    private static SlotProblem Build()
    {
        var values = Enumerable.Range(0, 56).Select(day => 10.0 * ((day / 7) + 1)).ToArray();
        values[49] = double.NaN;
        return new SlotProblem(new DemandSeries(SyntheticDemand.Monday, 1, values), [56], [.. Enumerable.Repeat(true, 84)], new string?[84], [new double[28]], 0);
    }
}
