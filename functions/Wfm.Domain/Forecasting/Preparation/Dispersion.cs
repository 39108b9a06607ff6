namespace Wfm.Domain.Forecasting.Preparation;

/// <summary>Robust measures of how much numbers scatter.</summary>
internal static class Dispersion
{
    private const double MedianSquare = 0.4549; // of a standard normal: chi-squared with one degree of freedom

    /// <summary>
    /// Share of Poisson's variance that the totals show around the mean of their neighbours, at most 1: the median of
    /// (y(t) - (y(t-k) + y(t+k)) / 2)^2 / (1.5 y(t)) over the median of a squared standard normal, the smaller of k = 1 (where weekdays are
    /// alike) and k = 7 (where they differ). 1 where the history is too short to tell.
    /// </summary>
    public static double PoissonShare(ReadOnlySpan<double> totals) => Math.Min(PoissonShare(totals, 1), PoissonShare(totals, 7));

    private static double PoissonShare(ReadOnlySpan<double> totals, int lag)
    {
        var squares = new List<double>();
        for (var day = lag; day < totals.Length - lag; day++)
        {
            var expected = (totals[day - lag] + totals[day + lag]) / 2;
            if (expected > 0 && totals[day] >= 0)
                squares.Add(Square(totals[day] - expected) / (1.5 * expected));
        }

        return squares.Count < 10 ? 1 : Math.Min(1, Median(squares) / MedianSquare);
    }

    /// <summary>
    /// Variance of a day's log total around its weekday, from week-on-week differences of the first <paramref name="days"/> days;
    /// 0.01 (10 %) where there are too few.
    /// </summary>
    public static double LogNoise(ReadOnlySpan<double> totals, int days)
    {
        var squares = new List<double>();
        for (var day = 7; day < Math.Min(days, totals.Length); day++)
        {
            if (totals[day] + totals[day - 7] >= 0)
                squares.Add(Square(Math.Log((totals[day] + 0.5) / (totals[day - 7] + 0.5))) / 2);
        }

        return squares.Count < 5 ? 0.01 : Math.Clamp(Median(squares) / MedianSquare, 1e-6, 1);
    }

    private static double Median(List<double> values)
    {
        values.Sort();
        return values[values.Count / 2];
    }

    private static double Square(double x) => x * x;
}
