namespace Wfm.Domain.Forecasting.Daily;

/// <summary>
/// Combined forecasts of daily totals from every origin of the backtest window and from the real origin, each as it would have been
/// made that morning.
/// </summary>
internal sealed class DailyForecasts
{
    private readonly Dictionary<int, double[]> _paths;

    public DailyForecasts(Dictionary<int, double[]> paths, double[] outlook, IReadOnlyList<ModelScore> scores, DailyRegressionFit fit)
    {
        _paths = paths;
        Outlook = outlook;
        Scores = scores;
        Fit = fit;
    }

    /// <summary>Expected totals from the real origin on, as of usual opening hours.</summary>
    public double[] Outlook { get; }

    /// <summary>How each regression did in the backtest, with its weight.</summary>
    public IReadOnlyList<ModelScore> Scores { get; }

    /// <summary>The parts of the forecast, for explanations.</summary>
    public DailyRegressionFit Fit { get; }

    /// <summary>Expected totals from <paramref name="origin"/> on; false where the origin lies before the backtest window.</summary>
    public bool TryPath(int origin, out double[] path) => _paths.TryGetValue(origin, out path!);
}
