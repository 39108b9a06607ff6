using System.Diagnostics;
using Wfm.Domain;
using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;

namespace Wfm.Forecasting.Backtest;

/// <summary>
/// Forecasts series from past origins as if the rest had not happened yet, so that a user can see on his own data what he would have
/// got.
/// </summary>
public sealed class BacktestRun(IForecaster forecaster)
{
    // Nothing of handle times is judged here; the value only stands in where the file has none.
    private static readonly TimeSpan TypicalAht = TimeSpan.FromMinutes(5);

    // A file that ends on a Friday may be asked for Monday; one that ended months ago has nothing to say.
    private const int LongestGap = 28;

    /// <summary>
    /// Runs all origins of all series; fails with <c>backtest.noOrigin</c> where there is none to run, and with the forecaster's own
    /// failure where one cannot be made.
    /// </summary>
    public Result<IReadOnlyList<BacktestForecast>> Run(BacktestInput input, IProgress<BacktestProgress>? progress = null, CancellationToken cancel = default)
    {
        var jobs = input.History.SelectMany(series => Origins(input, series).Select(origin => (Series: series, Origin: origin))).ToArray();
        if (jobs.Length == 0)
            return Failure.Invalid("backtest.noOrigin", $"No series is long enough for a forecast of {input.HorizonDays} days with as many days of actuals after it.");
        var daily = input.Daily.ToDictionary(series => series.Id);
        var results = new Result<BacktestForecast>[jobs.Length];
        var done = 0;
        Parallel.For(0, jobs.Length, new ParallelOptions { MaxDegreeOfParallelism = input.Parallelism, CancellationToken = cancel }, index =>
        {
            var (series, origin) = jobs[index];
            var watch = Stopwatch.StartNew();
            var request = Request(input, series, daily.GetValueOrDefault(series.Id), origin);
            results[index] = forecaster.Forecast(request, cancel).Map(forecast => new BacktestForecast(series, forecast, watch.Elapsed) { Hours = request.Hours });
            progress?.Report(new BacktestProgress(Interlocked.Increment(ref done), jobs.Length, series.Id));
        });

        foreach (var result in results)
        {
            if (!result.IsSuccess)
                return result.Failure;
        }

        return results.Select(result => result.Value).ToList();
    }

    private static IEnumerable<DateOnly> Origins(BacktestInput input, SeriesHistory series) =>
        input.Origins.TryGetValue(series.Id, out var named)
            ? named.Where(origin => origin > series.Contacts.Start && origin <= series.Contacts.End.AddDays(LongestGap))
            : SpacedOrigins.Of(series.Contacts, input.SpacedOrigins, input.HorizonDays);

    private static ForecastRequest Request(BacktestInput input, SeriesHistory series, SeriesHistory? daily, DateOnly origin)
    {
        var contacts = Before(series.Contacts, origin)!;
        return new ForecastRequest
        {
            Contacts = contacts,
            HandleSeconds = Before(series.HandleSeconds, origin),
            DailyContacts = Before(daily?.Contacts, origin),
            Hours = InferredHours.Of(contacts),
            Holidays = input.Holidays,
            TypicalAht = TypicalAht,
            Days = input.HorizonDays,
            OutlookDays = input.HorizonDays,
            Seed = input.Seed,
        };
    }

    // What was known before the origin: later days are cut off, days the file does not reach are unknown.
    private static DemandSeries? Before(DemandSeries? series, DateOnly origin)
    {
        if (series is null || series.Start >= origin)
            return null;
        var days = origin.DayNumber - series.Start.DayNumber;
        return days <= series.Days
            ? series.FirstDays(days)
            : new DemandSeries(series.Start, series.SlotsPerDay, [.. series.Values, .. Enumerable.Repeat(double.NaN, (days - series.Days) * series.SlotsPerDay)]);
    }
}
