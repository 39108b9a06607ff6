using System.Globalization;
using Wfm.Domain.Randomness;

namespace Wfm.LocalHost.Tests.Backtest;

public sealed class BacktestCommandTests : IDisposable
{
    private static readonly DateTime Monday = new(2024, 1, 1);
    private readonly string _folder = Directory.CreateTempSubdirectory("wfm-backtest-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task It_writes_a_row_for_every_open_slot_of_every_origin_in_the_timestamps_of_the_file()
    {
        var history = Write("history.csv", History("yyyy-MM-dd'T'HH:mm"));
        var origins = Write("origins.csv", ["series_id,origin", "calls,2024-03-04", "calls,2024-03-11"]);

        Assert.Equal(0, await RunAsync("--history", history, "--origins", origins, "--horizon-days", "7", "--out", At("out.csv"), "--report", At("report.html")));

        var rows = File.ReadAllLines(At("out.csv"));
        Assert.Equal("series_id,origin,timestamp,forecast,lo80,hi80,lo95,hi95", rows[0]);
        // Two origins, five days of eight hours each; Saturday and Sunday never come in the file.
        Assert.Equal(1 + (2 * 5 * 8), rows.Length);
        Assert.StartsWith("calls,2024-03-04,2024-03-04T09:00,", rows[1], StringComparison.Ordinal);
        Assert.StartsWith("calls,2024-03-11,2024-03-15T16:00,", rows[^1], StringComparison.Ordinal);
        foreach (var row in rows.Skip(1))
        {
            var figures = row.Split(',')[3..].Select(text => double.Parse(text, CultureInfo.InvariantCulture)).ToList();
            Assert.InRange(figures[0], 30, 80);
            Assert.True(figures[3] <= figures[1] && figures[1] <= figures[0] && figures[0] <= figures[2] && figures[2] <= figures[4], row);
        }

        var report = File.ReadAllText(At("report.html"));
        Assert.Contains("<svg", report, StringComparison.Ordinal);
        Assert.Contains("8-week average", report, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", report, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_after_the_origin_changes_the_forecast_from_it()
    {
        var origins = Write("origins.csv", ["series_id,origin", "calls,2024-03-04"]);
        var all = History("yyyy-MM-dd HH:mm:ss");
        var past = all.Where(row => !row.StartsWith("calls,2024-03", StringComparison.Ordinal) || string.CompareOrdinal(row, "calls,2024-03-04") < 0).ToList();

        Assert.Equal(0, await RunAsync("--history", Write("all.csv", all), "--origins", origins, "--horizon-days", "7", "--country", "US", "--out", At("all-out.csv")));
        Assert.Equal(0, await RunAsync("--history", Write("past.csv", past), "--origins", origins, "--horizon-days", "7", "--country", "US", "--out", At("past-out.csv")));

        Assert.Equal(File.ReadAllText(At("all-out.csv")), File.ReadAllText(At("past-out.csv")));
    }

    [Theory]
    [InlineData("--country", "XX")]
    [InlineData("--horizon-days", "0")]
    [InlineData("--daily", "absent.csv")]
    public async Task A_mistake_ends_with_1_and_no_file(string option, string value)
    {
        Assert.Equal(1, await RunAsync("--history", Write("history.csv", History("yyyy-MM-dd HH:mm:ss")), option, value, "--out", At("out.csv")));
        Assert.False(File.Exists(At("out.csv")));
    }

    private static Task<int> RunAsync(params string[] arguments) =>
        Verbs.Create().Parse(["backtest", .. arguments]).InvokeAsync(cancellationToken: TestContext.Current.CancellationToken);

    // Weekdays 09:00 to 17:00, 50 calls an hour.
    private static List<string> History(string format)
    {
        var rows = new List<string> { "series_id,timestamp,value" };
        var random = Xoshiro256.For(3, "history");
        for (var day = Monday; day < Monday.AddDays(77); day = day.AddDays(1))
        {
            for (var hour = 9; hour < 17 && day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday); hour++)
                rows.Add($"calls,{day.AddHours(hour).ToString(format, CultureInfo.InvariantCulture)},{random.NextPoisson(50)}");
        }

        return rows;
    }

    private string At(string name) => Path.Combine(_folder, name);

    private string Write(string name, IReadOnlyList<string> lines)
    {
        File.WriteAllLines(At(name), lines);
        return At(name);
    }
}
