using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Domain.Units;
using Wfm.Testing;

namespace Wfm.Ingestion.Tests.IngestVolume;

/// <summary>The days clocks change in 2026, with the number of quarter hours they have by the tz database.</summary>
public sealed class ClockChangeTests(AzuriteFixture azurite)
{
    [Theory]
    [InlineData("America/New_York", "2026-03-08", 92)]
    [InlineData("America/New_York", "2026-11-01", 100)]
    [InlineData("Europe/London", "2026-03-29", 92)]
    [InlineData("Europe/London", "2026-10-25", 100)]
    [InlineData("Australia/Sydney", "2026-10-04", 92)]
    [InlineData("Australia/Sydney", "2026-04-05", 100)]
    [InlineData("Australia/Lord_Howe", "2026-10-04", 94)]
    [InlineData("Australia/Lord_Howe", "2026-04-05", 98)]
    public async Task Every_quarter_hour_of_the_day_is_stored_and_read_back_whether_times_come_as_instants_or_as_a_wall_clock(string zone, string date, int quarters)
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("instants", zone), Centre.Group("clock", zone));
        var day = LocalDay.Of(DateOnly.Parse(date, CultureInfo.InvariantCulture), IanaZone.Parse(zone).Value, TimeSpan.FromMinutes(15));
        var lines = new List<string> { "group,timestamp,offered" };
        for (var slot = 0; slot < quarters; slot++)
        {
            var start = day.StartUtc.AddMinutes(15 * slot);
            lines.Add($"instants,{start.UtcDateTime:yyyy-MM-ddTHH:mm:ss}Z,{slot + 1}");
            lines.Add($"clock,{TimeZoneInfo.ConvertTime(start, TimeZoneInfo.FindSystemTimeZoneById(zone)):yyyy-MM-dd HH:mm},{slot + 1}");
        }

        var import = await centre.ImportAsync(string.Join('\n', lines));

        Assert.Equal((2 * quarters, 0), (import.RowsStored, import.RowsRejected));
        foreach (var group in (string[])["instants", "clock"])
        {
            var stored = Assert.Single((await centre.HistoryAsync(group)).Intervals);
            Assert.Equal(quarters, stored.Day.SlotCount);
            Assert.Equal(Enumerable.Range(1, quarters).Select(value => (double)value), stored[VolumeMeasure.Offered].ToArray());
        }
    }

    [Theory]
    [InlineData("America/New_York", "2026-03-08 02:30")]
    [InlineData("Europe/London", "2026-03-29 01:30")]
    [InlineData("Australia/Sydney", "2026-10-04 02:30")]
    [InlineData("Australia/Lord_Howe", "2026-10-04 02:15")]
    public async Task A_wall_clock_that_is_skipped_is_rejected_with_its_line(string zone, string clock)
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", zone));

        var import = await centre.ImportAsync($"group,timestamp,offered\ng,{clock},1\n");

        Assert.Equal((0, 1), (import.RowsStored, import.RowsRejected));
        var rejection = Assert.Single(await centre.Rejections.ListAsync(centre.Tenant, TestContext.Current.CancellationToken));
        Assert.Equal(("clock.skipped", 2L, $"g,{clock},1"), (rejection.Problem.Rule, rejection.Problem.Line, rejection.Content));
    }

    [Fact]
    public async Task A_doubled_hour_that_comes_only_once_is_said()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "America/New_York", 60));

        var import = await centre.ImportAsync("group,timestamp,offered\n" + string.Concat(Enumerable.Range(0, 24).Select(hour => $"g,2026-11-01 {hour:00}:00,5\n")));

        Assert.Contains(import.Findings, finding => finding.Rule == "clock.doubledOnce");
    }
}
