using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Forecasting.Backtest;

/// <summary>Scores a backtest beside the baselines planners use, by horizon and series.</summary>
public static class AccuracyTable
{
    /// <summary>Name of the product's forecast in the table.</summary>
    public const string Ours = "WfmFunctions";

    private static readonly ISlotModel[] Baselines = [new SeasonalNaive(), new SlotAverage(4), new SlotAverage(8)];
    private static readonly int[] Horizons = [1, 7, 28, 91, 182, 364];

    /// <summary>Rows by series, horizon and model; the plain mean over series last, where there are several.</summary>
    public static IReadOnlyList<AccuracyRow> Of(IReadOnlyList<BacktestForecast> forecasts)
    {
        var rows = forecasts.GroupBy(forecast => forecast.Series).SelectMany(OfSeries).ToList();
        if (rows.Select(row => row.Series).Distinct().Count() > 1)
            rows.AddRange(rows.GroupBy(row => (row.HorizonDays, row.Model)).Select(Mean).ToList());
        return rows;
    }

    private static IEnumerable<AccuracyRow> OfSeries(IGrouping<SeriesHistory, BacktestForecast> series)
    {
        var longest = series.Max(forecast => forecast.Forecast.Days.Count);
        int[] horizons = [.. Horizons.Where(horizon => horizon < longest), longest];
        var tallies = horizons.Select(_ => Baselines.Select(model => model.Name).Append(Ours).ToDictionary(name => name, _ => new AccuracyTally())).ToArray();
        foreach (var forecast in series)
            Score(series.Key.Contacts, forecast.Forecast, horizons, tallies);
        var scale = WeeklyDifference.Of(series.Key.Contacts);
        return horizons.SelectMany((horizon, index) => tallies[index].Where(pair => pair.Value.Count > 0).Select(pair => AccuracyRow.Of(series.Key.Id, pair.Key, horizon, pair.Value, scale)));
    }

    private static void Score(DemandSeries actuals, GroupForecast forecast, int[] horizons, Dictionary<string, AccuracyTally>[] tallies)
    {
        // Nothing came yet that it could be held against.
        if (forecast.Origin >= actuals.End)
            return;
        var size = actuals.SlotsPerDay;
        var past = actuals.FirstDays(forecast.Origin.DayNumber - actuals.Start.DayNumber);
        var baselines = Baselines.Select(model => (model.Name, Path: model.Forecast(Blank(past, forecast.Days.Count), default)![0])).ToArray();
        for (var at = 0; at < forecast.Days.Count * size; at++)
        {
            var (day, slot) = (forecast.Days[at / size], at % size);
            var actual = actuals.On(day.Date) is { IsEmpty: false } values ? values[slot] : double.NaN;
            if (double.IsNaN(actual))
                continue;
            for (var index = 0; index < horizons.Length; index++)
            {
                if (at / size >= horizons[index])
                    continue;
                tallies[index][Ours].Add(actual, day.Contacts[slot], (day.Lower80[slot], day.Upper80[slot]), (day.Lower95[slot], day.Upper95[slot]));
                foreach (var (name, path) in baselines)
                {
                    if (!double.IsNaN(path[at]))
                        tallies[index][name].Add(actual, path[at]);
                }
            }
        }
    }

    // The baselines look at nothing but the past.
    private static SlotProblem Blank(DemandSeries past, int days) => new(past, [past.Days], [], [], [new double[days * past.SlotsPerDay]], seed: 0);

    private static AccuracyRow Mean(IGrouping<(int HorizonDays, string Model), AccuracyRow> rows) => new(
        "", rows.Key.Model, rows.Key.HorizonDays, rows.Average(row => row.Wape), rows.Average(row => row.Bias), rows.Average(row => row.Mase), rows.Average(row => row.Rmsse),
        rows.Average(row => row.Coverage80), rows.Average(row => row.Coverage95), rows.Average(row => row.WeightedIntervalScore));
}
