using Wfm.Domain;
using Wfm.Domain.Forecasting;

namespace Wfm.Forecasting;

/// <summary>The forecaster of the product: the domain's statistics, with the ML.NET models that earned a place beside them.</summary>
public sealed class Forecaster : IForecaster
{
    private readonly GroupForecaster _statistics = new();

    /// <inheritdoc />
    public Result<GroupForecast> Forecast(ForecastRequest request, CancellationToken cancel = default) => _statistics.Forecast(request, cancel);
}
