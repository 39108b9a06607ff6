using Wfm.Domain.Forecasting.Daily;
using Wfm.Domain.Forecasting.Preparation;
using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Domain.Forecasting;

/// <summary>
/// Forecasts a group top-down: daily totals by robust regressions, spread by learned profiles, with rival models mixed in where their
/// own backtest beats it. Statistics only; other models join as rivals.
/// </summary>
/// <param name="rivals">Further models that may join the combination; the baselines are always in the table.</param>
public sealed class GroupForecaster(params IReadOnlyList<ISlotModel> rivals) : IForecaster
{
    private const int DailyBacktestDays = 273;

    private static readonly ISlotModel[] Statistical = [new SeasonalNaive(), new SlotAverage(4), new SlotAverage(8), new SlotAutoregression()];

    /// <inheritdoc />
    public Result<GroupForecast> Forecast(ForecastRequest request, CancellationToken cancel = default)
    {
        var history = HistoryPreparation.Prepare(request);
        if (!history.Totals.Any(double.IsFinite))
        {
            return Failure.Invalid(
                "forecast.noHistory", $"A forecast needs at least one day with contacts, but the {history.Days} days before {request.Origin:yyyy-MM-dd} hold none.");
        }

        var ahead = Math.Max(request.Days, request.OutlookDays);
        var calendar = new DayCalendar(history.Start, history.Days + Math.Max(ahead, 91), request.Hours, request.Holidays, history.Worked(), request.Events);
        var daily = new DailyTournament(history, calendar, ahead, DailyBacktestDays).Run(cancel);
        var topDown = new TopDown(request, history, calendar, daily);
        var problem = topDown.Problem();
        var tournament = new SlotTournament(problem, [.. Statistical, .. rivals], cancel).Run();
        return new ForecastAssembly(request, history, daily, topDown, problem, tournament).Build();
    }
}
