namespace Wfm.Domain.Forecasting.Bands;

/// <summary>How large an error is usual at a given forecast.</summary>
internal static class ErrorScale
{
    /// <summary>
    /// sqrt(c f + (0.04 f)^2): chance, and 4 % of the forecast for the day being busier or quieter as a whole. The quantiles of the
    /// backtest set the absolute size; this only makes quiet and busy slots comparable.
    /// </summary>
    /// <param name="forecast">f, expected contacts.</param>
    /// <param name="poissonShare">c, 1 for counts.</param>
    public static double Of(double forecast, double poissonShare) =>
        Math.Sqrt((poissonShare * (Math.Max(0, forecast) + 0.01)) + (0.0016 * forecast * forecast));
}
