using System.Globalization;
using Wfm.Domain.Forecasting;
using Wfm.Forecasting.Backtest;

namespace Wfm.Accuracy;

/// <summary>Runs one real set and holds it against what is asked.</summary>
internal static class RealSetLane
{
    private static readonly string[] Baselines = ["seasonal naive", "4-week average", "8-week average"];

    public static void Run(RealSet set, IForecaster forecaster, Verdicts verdicts)
    {
        var forecasts = new BacktestRun(forecaster).Run(set.Input()).Value;
        var rows = AccuracyTable.Of(forecasts);
        var pooled = rows.Any(row => row.Series.Length == 0) ? rows.Where(row => row.Series.Length == 0).ToList() : rows;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{set.Name}: {forecasts.Count} forecasts, {forecasts.Average(forecast => forecast.Took.TotalSeconds):0.00} s each"));
        foreach (var row in pooled)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"  {row.HorizonDays,3} d  {row.Model,-15} WAPE {row.Wape,6:0.00}  bias {row.Bias,6:0.00}  MASE {row.Mase,5:0.000}  RMSSE {row.Rmsse,5:0.000}  80 % {row.Coverage80,5:0.0}  95 % {row.Coverage95,5:0.0}  WIS {row.WeightedIntervalScore,5:0.00}"));
        }

        PrintRivals(forecasts);
        foreach (var (horizon, limit) in set.Targets)
        {
            var ours = pooled.Single(row => row.HorizonDays == horizon && row.Model == AccuracyTable.Ours);
            var best = pooled.Where(row => row.HorizonDays == horizon && Baselines.Contains(row.Model)).Min(row => row.Wape);
            verdicts.AtMost($"{set.Name}, {horizon} d: WAPE over the best baseline's", ours.Wape / best, limit);
            verdicts.Within($"{set.Name}, {horizon} d: coverage of the 80 % band", ours.Coverage80, 76, 88);
            verdicts.Within($"{set.Name}, {horizon} d: coverage of the 95 % band", ours.Coverage95, 92, 99);
            if (set.BiasMatters)
                verdicts.Within($"{set.Name}, {horizon} d: bias", ours.Bias, -2.5, 2.5);
        }
    }

    // Who earned a weight, where: the part of the ablation that every run gives for nothing.
    private static void PrintRivals(IReadOnlyList<BacktestForecast> forecasts)
    {
        var scores = forecasts.SelectMany(forecast => forecast.Forecast.Tournament).Where(score => score.Horizon != HorizonBucket.Beyond).ToList();
        foreach (var model in scores.Select(score => score.Model).Distinct().Where(name => !name.Contains("level", StringComparison.Ordinal)))
        {
            var buckets = scores.Where(score => score.Model == model).GroupBy(score => score.Horizon).OrderBy(bucket => bucket.Key)
                .Select(bucket => string.Create(CultureInfo.InvariantCulture, $"{bucket.Key}: in {bucket.Count(score => score.Weight > 0)} of {bucket.Count()}, mean weight {bucket.Average(score => score.Weight):0.00}"));
            Console.WriteLine($"  {model,-25} {string.Join("; ", buckets)}");
        }
    }
}
