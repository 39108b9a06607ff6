using Wfm.Forecasting.Backtest;

namespace Wfm.Forecasting.Tests.Backtest;

public sealed class HistoryFileTests
{
    [Fact]
    public void Rows_are_laid_out_on_whole_days_with_gaps_unknown()
    {
        var series = Read("series_id,timestamp,value,aht\nb,2024-01-02 08:30,7,120\na,2024-01-01 00:00:00,1,\na,2024-01-01 23:30,,\n");

        Assert.Equal(["a", "b"], series.Select(each => each.Id));
        Assert.Equal(48, series[0].Contacts.SlotsPerDay);
        Assert.Equal(1, series[0].Contacts.Day(0)[0]);
        Assert.True(double.IsNaN(series[0].Contacts.Day(0)[47]));
        Assert.Null(series[0].HandleSeconds);
        Assert.Equal(7 * 120, series[1].HandleSeconds!.Day(0)[17]);
    }

    [Theory]
    [InlineData("2024-01-01 00:05", 288)]
    [InlineData("2024-01-01 00:15", 96)]
    [InlineData("2024-01-01 01:00", 24)]
    [InlineData("2024-01-02", 1)]
    public void The_interval_is_the_step_between_timestamps(string second, int slots) =>
        Assert.Equal(slots, Read($"series_id,timestamp,value\na,2024-01-01 00:00,1\na,{second},1\n")[0].Contacts.SlotsPerDay);

    [Fact]
    public void The_hour_that_comes_twice_when_clocks_go_back_counts_as_its_mean()
    {
        var series = Read("series_id,timestamp,value\na,2024-10-27 01:00,10\na,2024-10-27 01:00,20\na,2024-10-27 02:00,5\n");

        Assert.Equal(15, series[0].Contacts.Day(0)[1]);
    }

    [Fact]
    public void Every_bad_line_is_named()
    {
        var failure = HistoryFile.Read(new StringReader("series_id,timestamp,value\na,yesterday,1\na,2024-01-01,-3\n"), "calls.csv").Failure;

        Assert.Equal(["history.timestamp", "history.value"], failure.Problems.Select(problem => problem.Rule));
        Assert.Equal([2L, 3L], failure.Problems.Select(problem => problem.Line));
        Assert.Contains("calls.csv, line 2: 'yesterday'", failure.Message);
    }

    [Fact]
    public void An_odd_interval_is_refused() =>
        Assert.Equal("history.interval", HistoryFile.Read(new StringReader("series_id,timestamp,value\na,2024-01-01 00:07,1\n"), "x").Failure.Rule);

    private static IReadOnlyList<SeriesHistory> Read(string text) => HistoryFile.Read(new StringReader(text), "test.csv").Value;
}
