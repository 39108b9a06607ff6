using Wfm.Domain.Units;
using Wfm.Ingestion.Text;
using Wfm.Planning.IngestVolume;

namespace Wfm.Ingestion.Profiles;

/// <summary>What has to be known of a file before its rows can be read; each is said by the user, told by the file, or asked for.</summary>
/// <param name="DateOrder">Order of dates, where they are three numbers.</param>
/// <param name="DecimalMark">Decimal mark.</param>
/// <param name="Interval">Length of all rows, where the row does not say.</param>
/// <param name="Times">How times are read, for people.</param>
internal sealed record ReadingAnswers(DateOrder? DateOrder, char DecimalMark, TimeSpan? Interval, string Times);

/// <summary>Finds the answers in the sample of a file, and asks for those that are not there: all questions at once.</summary>
internal static class ReadingQuestions
{
    private static readonly int[] KnownMinutes = [5, 10, 15, 20, 30, 60, 1440];

    internal static Result<ReadingAnswers> Of(ProfileSpec spec, ColumnMap map, Sample sample, IReadOnlyList<string[]> rows, ReadingChoices choices)
    {
        var questions = new List<Problem>();
        void Ask(string rule, string message, string field) => questions.Add(new Problem(rule, message, field));

        var missing = Missing(spec, map, choices).ToList();
        if (missing.Count > 0)
            Ask("ask.columns", $"Say in which columns {string.Join(", ", missing.Select(field => ColumnMap.Word(field.ToString())))} stand: a mapping like {{\"columns\":{{\"{ColumnMap.Word(missing[0].ToString())}\":\"#6\"}}}}.", "columns");

        var dates = rows.SelectMany(row => ((Field[])[Field.Start, Field.Date, Field.End]).Select(field => map.Of(row, field))).Where(text => text.Length > 0).ToList();
        var order = spec.DateOrder ?? choices.DateOrder;
        if (order is null && dates.Select(TimeText.Ambiguous).OfType<(int First, int Second)>().ToList() is { Count: > 0 } pairs)
        {
            var (dayFirst, monthFirst) = (pairs.Any(pair => pair.First > 12), pairs.Any(pair => pair.Second > 12));
            order = dayFirst == monthFirst ? null : dayFirst ? DateOrder.DayMonthYear : DateOrder.MonthDayYear;
            if (order is null)
                Ask("ask.dateOrder", $"'{dates.First(date => TimeText.Ambiguous(date) is not null)}': say whether day or month comes first (dateOrder dayMonthYear or monthDayYear); no date of the beginning of the file tells.", "dateOrder");
        }

        var mark = choices.DecimalMark is { Length: 1 } said ? said[0] : NumberText.Mark(rows.SelectMany(row => Numbers(map, row)), sample.IsJson ? null : sample.Delimiter);
        if (mark is not ('.' or ','))
            Ask("ask.decimal", "Say whether a comma is the decimal mark (decimalMark \",\" or \".\"): numbers like 1,234 may be either.", "decimal");

        var interval = choices.IntervalMinutes is { } minutes ? TimeSpan.FromMinutes(minutes) : spec.Interval ?? Step(map, rows, order);
        if (interval is null && !map.Has(Field.Start) && !map.Has(Field.Date) && map.Has(Field.End) && !map.Has(Field.IntervalMinutes))
            Ask("ask.interval", "The file gives the end of each interval but not its length: say intervalMinutes.", "intervalMinutes");
        if (spec.Name == "verint-planner" && choices.IntervalMinutes is null && Months(map, rows))
            Ask("ask.interval", "Every row is dated the first of a month, so each may stand for a month. Say intervalMinutes 1440 if each is one day; months cannot be cut into days.", "intervalMinutes");

        var clocks = !spec.EpochStart && dates.Any(text => TimeText.TryParse(text, order, out var start, out var hasClock) && hasClock && start.Instant is null);
        clocks |= map.Has(Field.Time);
        if (clocks && choices.Zone is null && (spec.WallClock == WallClock.Asked || (spec.WallClock == WallClock.OfRow && rows.Any(row => !IanaZone.Parse(map.Of(row, Field.Zone)).IsSuccess))))
            Ask("ask.zone", "Times have no offset: say in which time zone they are (an IANA name, such as Europe/London).", "zone");

        return questions.Count > 0
            ? Failure.Of(FailureKind.Invalid, questions)
            : new ReadingAnswers(order, mark!.Value, interval, Times(spec, clocks, choices));
    }

    private static IEnumerable<Field> Missing(ProfileSpec spec, ColumnMap map, ReadingChoices choices)
    {
        if (!map.Has(Field.Group) && choices.Group is null)
            yield return Field.Group;
        if (!map.Has(Field.Start) && !map.Has(Field.Date) && !map.Has(Field.End))
            yield return Field.Start;
        if (!map.Has(Field.Offered) && !spec.IsTicket)
            yield return Field.Offered;
    }

    private static IEnumerable<string> Numbers(ColumnMap map, string[] row)
    {
        for (var field = Field.Offered; field <= Field.AverageWrap; field++)
            yield return map.Of(row, field);
    }

    // Ends without a length: the smallest step between them, where it is one intervals have.
    private static TimeSpan? Step(ColumnMap map, IReadOnlyList<string[]> rows, DateOrder? order)
    {
        if (!map.Has(Field.End) || map.Has(Field.Start) || map.Has(Field.Date) || map.Has(Field.IntervalMinutes))
            return null;
        var ends = rows.Select(row => TimeText.TryParse(map.Of(row, Field.End), order, out var end, out _) ? end.Instant?.UtcDateTime ?? end.WallClock : null).OfType<DateTime>().Distinct().Order().ToList();
        var steps = ends.Zip(ends.Skip(1), (one, next) => (int)(next - one).TotalMinutes).ToList();
        return steps.Count >= 2 && KnownMinutes.Contains(steps.Min()) ? TimeSpan.FromMinutes(steps.Min()) : null;
    }

    private static bool Months(ColumnMap map, IReadOnlyList<string[]> rows)
    {
        var dates = rows.Select(row => TimeText.TryParse(map.Of(row, Field.Date), DateOrder.MonthDayYear, out var start, out _) ? start.WallClock : null).OfType<DateTime>().Distinct().ToList();
        return dates.Count >= 2 && dates.All(date => date.Day == 1);
    }

    private static string Times(ProfileSpec spec, bool clocks, ReadingChoices choices) => spec switch
    {
        _ when !clocks && !spec.EpochStart => "as instants (UTC or with offset), dates as days of each group's own zone",
        { EpochStart: true } => "as milliseconds since 1970, UTC",
        _ when choices.Zone is { } zone => $"as wall clock of {zone}",
        { WallClock: WallClock.Utc } => "as UTC",
        { WallClock: WallClock.OfRow } => "as wall clock of each row's own zone",
        _ => "as wall clock of each group's own zone",
    };
}
