using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Testing;

namespace Wfm.Ingestion.Tests.IngestVolume;

/// <summary>What an import notices without rejecting anything.</summary>
public sealed class FindingTests(AzuriteFixture azurite)
{
    private const string Header = "group,timestamp,interval_minutes,offered\n";

    private static readonly OpeningHours OfficeHours = OpeningHours.Of(OpenRange.Create(TimeSpan.FromHours(9), TimeSpan.FromHours(17)).Value, Enum.GetValues<DayOfWeek>());

    [Fact]
    public async Task Contacts_that_come_while_the_group_is_closed_smell_of_a_wrong_zone()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "America/New_York", 60, hours: OfficeHours));

        // 9 to 17 on a clock in New York, written down as if it were UTC.
        var import = await centre.ImportAsync(Header + string.Concat(Enumerable.Range(9, 8).Select(hour => $"g,2026-06-01T{hour:00}:00:00Z,60,50\n")));

        var smell = Assert.Single(import.Findings, finding => finding.Rule == "zone.shift");
        Assert.Contains("+4 h", smell.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_busy_night_and_a_quiet_noon_smell_of_a_wrong_zone_where_a_group_is_always_open()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("right", "UTC", 60), Centre.Group("wrong", "UTC", 60));

        var import = await centre.ImportAsync(Header + string.Concat(Enumerable.Range(0, 24).Select(hour =>
        {
            var calls = hour is >= 9 and < 17 ? 100 : 5;
            return string.Create(CultureInfo.InvariantCulture, $"right,2026-06-01T{hour:00}:00:00Z,60,{calls}\nwrong,2026-06-01T{(hour + 12) % 24:00}:00:00Z,60,{calls}\n");
        })));

        Assert.Equal(["wrong"], import.Findings.Where(finding => finding.Rule == "zone.shift").Select(finding => finding.Value));
    }

    [Fact]
    public async Task Missing_intervals_and_days_are_said_once_for_each_group()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC", 60, hours: OfficeHours));
        var days = new[] { 1, 2, 4, 5 };

        var import = await centre.ImportAsync(Header + string.Concat(days.SelectMany(day => Enumerable.Range(9, 8).Where(hour => (day, hour) != (2, 12)).Select(hour => $"g,2026-06-0{day}T{hour:00}:00:00Z,60,5\n"))));

        var gap = Assert.Single(import.Findings, finding => finding.Rule == "interval.gap");
        Assert.Contains("1 intervals inside opening hours and 1 whole days", gap.Message, StringComparison.Ordinal);
        Assert.Equal("2026-06-02 12:00", gap.Value);
    }

    [Fact]
    public async Task Intervals_that_do_not_add_up_to_the_daily_total_are_said_whichever_comes_first()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC", 60), Centre.Group("h", "UTC", 60));
        await centre.ImportAsync("group,date,offered\ng,2026-06-01,100\nh,2026-06-01,100\n");

        var import = await centre.ImportAsync(Header + "g,2026-06-01T10:00:00Z,60,50\nh,2026-06-01T10:00:00Z,60,99\n", at: Centre.Now.AddHours(1));

        Assert.Contains("'g' on 2026-06-01 add up to 50", Assert.Single(import.Findings, finding => finding.Rule == "totals.disagree").Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_of_more_days_than_fit_into_memory_is_stored_whole_in_any_order()
    {
        var centre = await Centre.CreateAsync(azurite, Centre.Group("g", "UTC", 60));
        const int Days = 9000;
        var first = new DateTime(2002, 1, 1);
        var rows = Enumerable.Range(0, Days).Select(day => $"g,{first.AddDays(day):yyyy-MM-dd}T10:00:00Z,60,{day % 100}\n").Concat(Enumerable.Range(0, 50).Select(day => $"g,{first.AddDays(day * 150):yyyy-MM-dd}T11:00:00Z,60,7\n"));

        var import = await centre.ImportAsync(Header + string.Concat(rows));

        var stored = (await centre.HistoryAsync("g")).Intervals;
        Assert.Equal((Days + 50L, Days), (import.RowsStored, stored.Count));
        Assert.All(stored, (day, index) => Assert.Equal(index % 100, day.At(VolumeMeasure.Offered, 10)));
        Assert.Equal(50, stored.Count(day => day.At(VolumeMeasure.Offered, 11) == 7));
    }
}
