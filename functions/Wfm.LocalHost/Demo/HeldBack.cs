using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Forecasting.Backtest;
using Wfm.Planning.Ports;

namespace Wfm.LocalHost.Demo;

/// <summary>What the forecast would have been worth: the last four weeks of the stored history are held back, forecast, and compared.</summary>
internal static class HeldBack
{
    internal const int Days = 28;

    /// <summary>Accuracy by group beside the baselines; groups too young to hold anything back are left out.</summary>
    internal static async Task<IReadOnlyList<AccuracyRow>> MeasureAsync(IServiceProvider services, Operation operation, CancellationToken cancel)
    {
        var volumes = services.GetRequiredService<IVolumeStore>();
        var rows = new List<AccuracyRow>();
        foreach (var group in operation.Groups)
        {
            var site = operation.SiteOf(group);
            var history = await volumes.LoadAsync(operation.Tenant, new GroupAtSite(group, site), cancel);
            if (history.OnWallClock(group) is not { } series || series.Contacts.Days < 3 * Days)
                continue;
            var input = new BacktestInput
            {
                History = [new SeriesHistory(group.Id.Value, series.Contacts, series.HandleSeconds)],
                Daily = history.DailyTotals(group) is { } daily ? [new SeriesHistory(group.Id.Value, daily, null)] : [],
                Holidays = Holidays.Of(site.Country, series.Contacts.Start.Year - 4, series.Contacts.End.Year).Match(found => found, _ => new Dictionary<DateOnly, string>()),
                Origins = new Dictionary<string, IReadOnlyList<DateOnly>> { [group.Id.Value] = [series.Contacts.End.AddDays(-Days)] },
                HorizonDays = Days,
                Seed = operation.Seed,
            };
            var run = new BacktestRun(services.GetRequiredService<IForecaster>()).Run(input, cancel: cancel);
            if (run.TryGet(out var forecasts, out _))
                rows.AddRange(AccuracyTable.Of(forecasts));
        }

        return rows;
    }
}
