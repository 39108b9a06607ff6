using Wfm.Domain;
using Wfm.Domain.Forecasting;
using Wfm.Forecasting.Boosting;

namespace Wfm.Forecasting;

/// <summary>
/// The forecaster of the product: the domain's statistics, with the ML.NET models as rivals that get weight only where their own backtest
/// earns it.
/// </summary>
public sealed class Forecaster : IForecaster
{
    private readonly GroupForecaster _forecaster = new(new BoostedSlots(), new BoostedTotals());

    /// <inheritdoc />
    public Result<GroupForecast> Forecast(ForecastRequest request, CancellationToken cancel = default) => _forecaster.Forecast(request, cancel);
}
