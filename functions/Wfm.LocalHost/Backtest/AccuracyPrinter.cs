using System.Globalization;
using Spectre.Console;
using Wfm.Forecasting.Backtest;

namespace Wfm.LocalHost.Backtest;

/// <summary>Prints the accuracy table of a backtest: ours beside the baselines, by horizon.</summary>
internal static class AccuracyPrinter
{
    private const int MostSeries = 10;

    internal static void Print(IReadOnlyList<AccuracyRow> rows, IReadOnlyList<BacktestForecast> forecasts)
    {
        var series = rows.Select(row => row.Series).Distinct().ToList();
        // Of many series only the mean, which has no name.
        var shown = series.Count > MostSeries ? [.. series.Where(id => id.Length == 0)] : series;
        foreach (var id in shown)
        {
            var table = new Table
            {
                Title = new TableTitle(Markup.Escape(id.Length == 0 ? $"mean of {series.Count - 1} series" : id)), Border = TableBorder.Simple,
            };
            foreach (var (index, column) in ((string[])["Days ahead", "Model", "WAPE %", "Bias %", "MASE", "RMSSE", "In 80 % band", "In 95 % band", "WIS %"]).Index())
                table.AddColumn(index < 2 ? new TableColumn(column) : new TableColumn(column).RightAligned());
            foreach (var row in rows.Where(row => row.Series == id))
            {
                table.AddRow(
                    $"1-{row.HorizonDays}", row.Model, Text(row.Wape, "0.00"), Text(row.Bias, "+0.00;-0.00;0.00"), Text(row.Mase, "0.000"), Text(row.Rmsse, "0.000"),
                    Text(row.Coverage80, "0.0"), Text(row.Coverage95, "0.0"), Text(row.WeightedIntervalScore, "0.00"));
            }

            AnsiConsole.Write(table);
        }

        Say.Line(string.Create(CultureInfo.InvariantCulture,
            $"{forecasts.Count} forecasts of {forecasts.Select(forecast => forecast.Series.Id).Distinct().Count()} series, {forecasts.Average(forecast => forecast.Took.TotalSeconds):0.00} s each."));
    }

    private static string Text(double value, string format) => double.IsNaN(value) ? "" : value.ToString(format, CultureInfo.InvariantCulture);
}
