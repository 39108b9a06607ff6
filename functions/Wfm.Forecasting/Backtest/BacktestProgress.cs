namespace Wfm.Forecasting.Backtest;

/// <summary>How far a backtest is.</summary>
/// <param name="Done">Forecasts made.</param>
/// <param name="Total">Forecasts to make.</param>
/// <param name="Series">The series of the last one.</param>
public readonly record struct BacktestProgress(int Done, int Total, string Series);
