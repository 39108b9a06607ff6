using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;

namespace Wfm.Forecasting.Backtest;

/// <summary>One forecast of a backtest.</summary>
/// <param name="Series">Which series.</param>
/// <param name="Forecast">The forecast; nothing from its origin on was used.</param>
/// <param name="Took">Time it took, with its own backtest inside.</param>
public sealed record BacktestForecast(SeriesHistory Series, GroupForecast Forecast, TimeSpan Took)
{
    /// <summary>When the series was taken to be open: its slots are forecast, the others are not.</summary>
    public required OpeningHours Hours { get; init; }
}
