using System.Globalization;
using Wfm.Sample.Files;

namespace Wfm.Sample.Tests.Files;

public sealed class CsvTests(History600 history)
{
    [Fact]
    public void The_doubled_hour_has_two_offsets_and_no_time_comes_twice()
    {
        var autumn = new DateOnly(2025, 11, 2);
        var rows = Rows("chi-orders-en", [history.Days["chi-orders-en"].Single(day => day.Date == autumn)]);

        Assert.Equal(100, rows.Select(row => row[1]).Distinct().Count());
        Assert.Equal("2025-11-02T01:15:00-05:00", rows[5][1]);
        Assert.Equal("2025-11-02T01:15:00-06:00", rows[9][1]);
        var instants = rows.Select(row => DateTimeOffset.Parse(row[1], CultureInfo.InvariantCulture)).ToList();
        Assert.All(instants.Zip(instants.Skip(1)), pair => Assert.Equal(TimeSpan.FromMinutes(15), pair.Second - pair.First));
    }

    [Fact]
    public void There_is_a_row_for_each_open_interval_with_data_and_for_no_other()
    {
        var days = history.Days["chi-billing-en"];
        using var text = new StringWriter();

        var written = IntervalCsv.Write(text, history["chi-billing-en"].Group.Id, days);

        Assert.Equal(days.Sum(day => day.Slots.Count(slot => slot.State == SlotState.Open)), written);
        Assert.Equal(written, text.ToString().Count(character => character == '\n'));
        Assert.Contains(days, day => day.Slots.Any(slot => slot.State == SlotState.Missing));
    }

    [Fact]
    public void Columns_are_in_the_order_of_the_header()
    {
        var day = history.Days["lon-care-en"].First(day => day.Total is not null);
        var (slot, index) = day.Slots.Select((slot, index) => (slot, index)).First(at => at.slot.Abandoned > 0);
        var row = Rows("lon-care-en", [day]).Single(row => DateTimeOffset.Parse(row[1], CultureInfo.InvariantCulture) == day.Day[index].StartUtc);

        Assert.Equal("group,timestamp,interval_minutes,offered,handled,abandoned,short_abandoned,handle_seconds,answered_within_target", IntervalCsv.Header);
        Assert.Equal(
            [slot.Offered, slot.Handled, slot.Abandoned, slot.ShortAbandoned, slot.HandleSeconds, slot.AnsweredWithinTarget],
            row[3..].Select(value => int.Parse(value, CultureInfo.InvariantCulture)));
        Assert.Equal(("lon-care-en", "30"), (row[0], row[2]));
    }

    [Fact]
    public void The_daily_file_agrees_with_the_interval_file()
    {
        var group = history["syd-care-en"];
        using var text = new StringWriter();
        DailyCsv.WriteHeader(text);
        DailyCsv.Write(text, group.Group.Id, group.DailyHistory());
        var lines = text.ToString().TrimEnd('\n').Split('\n');

        var byDate = Rows("syd-care-en", group.IntervalHistory()).GroupBy(row => row[1][..10])
            .Select(rows => $"syd-care-en,{rows.Key},{Sum(rows, 3)},{Sum(rows, 7)}").ToList();

        Assert.Equal("group,date,offered,handle_seconds", lines[0]);
        Assert.True(byDate.Count > 170);
        Assert.Equal(byDate, lines[^byDate.Count..]);
    }

    private static string Sum(IEnumerable<string[]> rows, int column) =>
        rows.Sum(row => long.Parse(row[column], CultureInfo.InvariantCulture)).ToString(CultureInfo.InvariantCulture);

    private List<string[]> Rows(string id, IEnumerable<SampleDay> days)
    {
        using var text = new StringWriter();
        IntervalCsv.Write(text, history[id].Group.Id, days);
        return [.. text.ToString().TrimEnd('\n').Split('\n').Select(line => line.Split(','))];
    }
}
