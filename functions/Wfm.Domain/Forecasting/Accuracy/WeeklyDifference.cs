using Wfm.Domain.Demand;

namespace Wfm.Domain.Forecasting;

/// <summary>How much a series changes from one week to the next: the scale of MASE and RMSSE.</summary>
/// <param name="MeanAbsolute">Mean |y(t) - y(t - 1 week)|, contacts.</param>
/// <param name="RootMeanSquare">Root of the mean squared difference, contacts.</param>
public readonly record struct WeeklyDifference(double MeanAbsolute, double RootMeanSquare)
{
    /// <summary>Over all pairs of slots of which both are known; NaN where there are none.</summary>
    public static WeeklyDifference Of(DemandSeries series)
    {
        var lag = 7 * series.SlotsPerDay;
        var values = series.Values;
        double absolute = 0, square = 0;
        var count = 0;
        for (var index = lag; index < values.Length; index++)
        {
            var difference = values[index] - values[index - lag];
            if (double.IsNaN(difference))
                continue;
            absolute += Math.Abs(difference);
            square += difference * difference;
            count++;
        }

        return count == 0 ? new(double.NaN, double.NaN) : new(absolute / count, Math.Sqrt(square / count));
    }
}
