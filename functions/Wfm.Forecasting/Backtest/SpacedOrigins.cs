using Wfm.Domain.Demand;

namespace Wfm.Forecasting.Backtest;

/// <summary>Chooses origins where the user names none.</summary>
public static class SpacedOrigins
{
    /// <summary>
    /// Up to <paramref name="count"/> days with contacts, evenly spread over the last half of the series, each with
    /// <paramref name="horizonDays"/> days of actuals after it; fewer where the series is short, none where it is shorter than the horizon.
    /// </summary>
    public static IReadOnlyList<DateOnly> Of(DemandSeries series, int count, int horizonDays)
    {
        var open = Enumerable.Range(0, series.Days).Where(day => day >= series.Days / 2 && day <= series.Days - horizonDays && !double.IsNaN(series.Total(day))).ToList();
        if (open.Count <= count)
            return [.. open.Select(series.Start.AddDays)];
        return [.. Enumerable.Range(0, count).Select(index => series.Start.AddDays(open[(int)((long)index * (open.Count - 1) / Math.Max(1, count - 1))]))];
    }
}
