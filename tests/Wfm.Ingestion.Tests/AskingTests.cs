using System.Text;
using Wfm.Planning.IngestVolume;

namespace Wfm.Ingestion.Tests;

/// <summary>What a file does not tell is asked for, never guessed.</summary>
public sealed class AskingTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("group,timestamp,offered\ng,3/4/2026 08:00,5\n", "ask.dateOrder")]
    [InlineData("group;timestamp;aht;offered\ng;2026-03-04 08:00;1,234;5\n", "ask.decimal")]
    [InlineData("Ticket ID,Group,Created time\n1,g,2026-03-04 08:00:00\n", "ask.zone")]
    [InlineData("15;20260302;08:00;Q;Q;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1;1\n", "ask.columns")]
    [InlineData("BillingQueue, 1-1-2018, 521, 242\nBillingQueue, 2-1-2018, 521, 242\n", "ask.interval")]
    [InlineData("a,b,c\n1,2,3\n", "ask.profile")]
    [InlineData("#fields:date|period|TZ|group|offered\n03022026|08:00|EST5|g|1\n", "ask.zone")]
    [InlineData("", "file.empty")]
    public async Task A_question_the_file_does_not_answer_is_asked(string text, string rule)
    {
        var opened = await OpenAsync(Encoding.UTF8.GetBytes(text), ReadingChoices.None);

        Assert.Equal(rule, opened.Failure.Rule);
    }

    [Theory]
    [InlineData("group,timestamp,offered\ng,3/4/2026 08:00,5\ng,3/14/2026 08:00,5\n", DateOrder.MonthDayYear)]
    [InlineData("group,timestamp,offered\ng,3/4/2026 08:00,5\ng,14/3/2026 08:00,5\n", DateOrder.DayMonthYear)]
    public async Task One_day_past_the_twelfth_tells_the_order_of_all_dates(string text, DateOrder order) =>
        Assert.Equal(order, (await OpenAsync(Encoding.UTF8.GetBytes(text), ReadingChoices.None)).Value.Reading.DateOrder);

    [Theory]
    [InlineData("utf-8", false)]
    [InlineData("utf-8", true)]
    [InlineData("utf-16le", false)]
    [InlineData("utf-16le", true)]
    [InlineData("utf-16be", false)]
    [InlineData("utf-16be", true)]
    [InlineData("windows-1252", false)]
    public async Task Text_is_read_in_its_own_encoding_with_or_without_a_mark(string name, bool mark)
    {
        Encoding encoding = name switch
        {
            "utf-16le" => new UnicodeEncoding(false, mark),
            "utf-16be" => new UnicodeEncoding(true, mark),
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => new UTF8Encoding(mark),
        };

        var opened = (await OpenAsync([.. encoding.GetPreamble(), .. encoding.GetBytes("group,timestamp,offered\r\nBüro,2026-03-04 08:00,5\r\n")], ReadingChoices.None)).Value;

        Assert.Equal(name, opened.Reading.Encoding);
        await foreach (var row in opened.Rows)
            Assert.Equal("Büro", row.Row.Value.Group);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    [InlineData('|')]
    public async Task The_delimiter_is_the_one_that_cuts_the_lines_alike(char delimiter)
    {
        var text = "group,timestamp,offered,aht\n\"a, b; c | d\",2026-03-04 08:00,5,300\n".Replace("group,timestamp,offered,aht", string.Join(delimiter, "group", "timestamp", "offered", "aht"), StringComparison.Ordinal).Replace("\",2026-03-04 08:00,5,300", $"\"{delimiter}2026-03-04 08:00{delimiter}5{delimiter}300", StringComparison.Ordinal);

        var opened = (await OpenAsync(Encoding.UTF8.GetBytes(text), ReadingChoices.None)).Value;

        Assert.Equal(delimiter.ToString(), opened.Reading.Delimiter);
        await foreach (var row in opened.Rows)
            Assert.Equal("a, b; c | d", row.Row.Value.Group);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_costs_its_own_line_only()
    {
        var opened = (await OpenAsync(Encoding.UTF8.GetBytes("group,timestamp,offered\n\"g,2026-03-04 08:00,5\n" + string.Concat(Enumerable.Range(0, 50).Select(minute => $"g,2026-03-04 08:{minute:00},5\n"))), ReadingChoices.None)).Value;

        var (good, bad) = (0, new List<string>());
        await foreach (var row in opened.Rows)
            row.Row.Match(_ => good++, failure => { bad.Add(failure.Rule); return 0; });
        Assert.Equal(50, good);
        Assert.Equal(["csv.quote"], bad);
    }

    private static async Task<Result<Planning.Ports.VolumeFile>> OpenAsync(byte[] bytes, ReadingChoices choices) => await new VolumeFiles().OpenAsync(new MemoryStream(bytes), choices, Cancel);
}
