namespace Wfm.Domain.Forecasting.Bands;

/// <summary>Quantiles of what may come.</summary>
/// <param name="Lower95">2.5 % of outcomes lie below.</param>
/// <param name="Lower80">10 % lie below: P10.</param>
/// <param name="Median">Half lie below: P50.</param>
/// <param name="Upper80">10 % lie above: P90.</param>
/// <param name="Upper95">2.5 % lie above.</param>
internal readonly record struct Band(double Lower95, double Lower80, double Median, double Upper80, double Upper95);
