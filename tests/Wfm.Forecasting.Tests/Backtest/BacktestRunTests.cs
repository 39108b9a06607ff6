using Wfm.Domain.Demand;
using Wfm.Forecasting.Backtest;

namespace Wfm.Forecasting.Tests.Backtest;

public sealed class BacktestRunTests
{
    private static readonly SeriesHistory Series = new("queue, \"north\"", Weekly(days: 140), null);

    [Fact]
    public void A_series_that_repeats_by_week_is_forecast_with_hardly_any_error_and_scored_beside_the_baselines()
    {
        var table = AccuracyTable.Of(Run(Series));

        Assert.Equal([1, 7, 28], table.Select(row => row.HorizonDays).Distinct());
        foreach (var row in table)
            Assert.InRange(row.Wape, 0, row.Model == AccuracyTable.Ours ? 1 : 1e-9);
        Assert.Equal(4 * 3, table.Count);
    }

    [Fact]
    public void Nothing_from_the_origin_on_is_used()
    {
        var origin = Series.Contacts.Start.AddDays(100);
        var values = Series.Contacts.Values.ToArray();
        values.AsSpan(100 * 24).Fill(1_000_000);
        var other = new SeriesHistory(Series.Id, new DemandSeries(Series.Contacts.Start, 24, values), null);

        var first = Run(Series, origin)[0].Forecast;
        var second = Run(other, origin)[0].Forecast;

        Assert.Equal(first.Days.SelectMany(day => day.Contacts), second.Days.SelectMany(day => day.Contacts));
    }

    [Fact]
    public void The_forecast_file_has_a_row_for_each_open_slot_and_quotes_ids()
    {
        using var writer = new StringWriter();
        ForecastFile.Write(writer, Run(Series, Series.Contacts.Start.AddDays(100)));

        var lines = writer.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("series_id,origin,timestamp,forecast,lo80,hi80,lo95,hi95", lines[0]);
        Assert.Equal(1 + (28 * 24), lines.Length);
        Assert.StartsWith("\"queue, \"\"north\"\"\",2024-04-10,2024-04-10 00:00:00,", lines[1]);
    }

    [Fact]
    public void Default_origins_are_spread_over_the_last_half_and_leave_the_horizon_after_them()
    {
        var origins = SpacedOrigins.Of(Series.Contacts, 20, 28);

        Assert.Equal(20, origins.Count);
        Assert.Equal(Series.Contacts.Start.AddDays(70), origins[0]);
        Assert.Equal(Series.Contacts.End.AddDays(-28), origins[^1]);
    }

    [Fact]
    public void A_series_shorter_than_the_horizon_is_refused_with_a_reason() =>
        Assert.Equal("backtest.noOrigin", new BacktestRun(new Forecaster()).Run(new BacktestInput { History = [new("x", Weekly(20), null)] }).Failure.Rule);

    [Fact]
    public void Origins_are_read_by_series_in_date_order()
    {
        var origins = OriginsFile.Read(new StringReader("series_id,origin\na,2024-02-01\nb,2024-01-01\na,2024-01-15\n"), "o.csv").Value;

        Assert.Equal([new DateOnly(2024, 1, 15), new DateOnly(2024, 2, 1)], origins["a"]);
    }

    private static IReadOnlyList<BacktestForecast> Run(SeriesHistory series, DateOnly? origin = null) => new BacktestRun(new Forecaster()).Run(new BacktestInput
    {
        History = [series],
        Origins = origin is { } day ? new Dictionary<string, IReadOnlyList<DateOnly>> { [series.Id] = [day] } : new Dictionary<string, IReadOnlyList<DateOnly>>(),
        SpacedOrigins = 3,
    }).Value;

    private static DemandSeries Weekly(int days) => new(new DateOnly(2024, 1, 1), 24, [.. Enumerable.Range(0, days * 24).Select(at => 20.0 + (at % 24) + (10 * (at / 24 % 7)))]);
}
