namespace Wfm.Domain.Forecasting;

/// <summary>Forecasts one group. Pure: the same request gives the same forecast, to the bit.</summary>
public interface IForecaster
{
    /// <summary>The forecast, with the table of models it was chosen from; fails with <c>forecast.noHistory</c> where there is nothing to learn from.</summary>
    Result<GroupForecast> Forecast(ForecastRequest request, CancellationToken cancel = default);
}
