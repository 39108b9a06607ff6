using System.CommandLine;
using Spectre.Console;
using Wfm.Forecasting;
using Wfm.Forecasting.Backtest;

namespace Wfm.LocalHost.Backtest;

/// <summary><c>backtest</c>: what the forecaster would have said of the user's own past, beside what planners use.</summary>
internal static class BacktestCommand
{
    private static readonly Option<FileInfo> History = new("--history") { Description = "CSV with series_id, timestamp, value and perhaps aht (seconds): local time, a blank value is missing, a slot that never comes is closed.", Required = true };
    private static readonly Option<FileInfo?> Daily = new("--daily") { Description = "CSV with daily totals of the same series; may reach back much further." };
    private static readonly Option<string?> Country = new("--country") { Description = "Public holidays to know of: US, UK, CA, AU, IN or DE." };
    private static readonly Option<FileInfo?> Holidays = new("--holidays") { Description = "iCalendar file with further holidays." };
    private static readonly Option<FileInfo?> Origins = new("--origins") { Description = "CSV with series_id, origin: first forecast days. Otherwise 20 are spread over the last half of each series." };
    private static readonly Option<int> HorizonDays = new("--horizon-days") { Description = "Days to forecast from each origin, 1 to 364.", DefaultValueFactory = _ => 28 };
    private static readonly Option<FileInfo> Out = new("--out") { Description = "CSV to write: series_id, origin, timestamp, forecast, lo80, hi80, lo95, hi95.", Required = true };
    private static readonly Option<FileInfo?> Report = new("--report") { Description = "HTML page with charts to write." };
    private static readonly Option<ulong> Seed = new("--seed") { Description = "Seed of everything random." };

    internal static Command Create()
    {
        var command = new Command("backtest", "Forecast your own history from past days as if the rest had not happened, and compare with what came.");
        foreach (Option option in (Option[])[History, Daily, Country, Holidays, Origins, HorizonDays, Out, Report, Seed])
            command.Options.Add(option);
        command.SetAction((parsed, cancel) => Task.FromResult(Run(parsed, cancel)));
        return command;
    }

    private static int Run(ParseResult parsed, CancellationToken cancel)
    {
        var days = parsed.GetValue(HorizonDays);
        if (days is < 1 or > 364)
            return Say.Failure(Failure.Invalid("horizon.range", $"--horizon-days must be 1 to 364, but was {days}.", "--horizon-days", days));
        var files = new BacktestFiles(
            parsed.GetRequiredValue(History), parsed.GetValue(Daily), parsed.GetValue(Country), parsed.GetValue(Holidays), parsed.GetValue(Origins));
        if (!files.Read(days, parsed.GetValue(Seed)).TryGet(out var input, out var failure))
            return Say.Failure(failure);
        var run = Watched(input, cancel);
        if (!run.TryGet(out var forecasts, out failure))
            return Say.Failure(failure);

        var rows = AccuracyTable.Of(forecasts);
        AccuracyPrinter.Print(rows, forecasts);
        try
        {
            using (var csv = parsed.GetRequiredValue(Out).CreateText())
                ForecastFile.Write(csv, forecasts);
            if (parsed.GetValue(Report) is { } page)
                File.WriteAllText(page.FullName, BacktestReport.Write(rows, forecasts));
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Say.Failure(Failure.Invalid("file.unwritable", trouble.Message));
        }

        return 0;
    }

    private static Result<IReadOnlyList<BacktestForecast>> Watched(BacktestInput input, CancellationToken cancel) => AnsiConsole.Progress()
        .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new RemainingTimeColumn())
        .Start(progress =>
        {
            var task = progress.AddTask("forecasting");
            return new BacktestRun(new Forecaster()).Run(input, new Bar(task), cancel);
        });

    // Progress<T> would post to other threads and report after the end.
    private sealed class Bar(ProgressTask task) : IProgress<BacktestProgress>
    {
        public void Report(BacktestProgress value)
        {
            lock (task)
            {
                task.MaxValue = value.Total;
                task.Value = Math.Max(task.Value, value.Done);
                task.Description = Markup.Escape($"{value.Series}");
            }
        }
    }
}
