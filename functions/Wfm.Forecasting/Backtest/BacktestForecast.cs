using Wfm.Domain.Forecasting;

namespace Wfm.Forecasting.Backtest;

/// <summary>One forecast of a backtest.</summary>
/// <param name="Series">Which series.</param>
/// <param name="Forecast">The forecast; nothing from its origin on was used.</param>
/// <param name="Took">Time it took, with its own backtest inside.</param>
public sealed record BacktestForecast(SeriesHistory Series, GroupForecast Forecast, TimeSpan Took);
