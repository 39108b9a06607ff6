namespace Wfm.Domain.Forecasting.Daily;

/// <summary>
/// The regressors of log daily totals, day by day of a timeline. Every coefficient has a prior around zero (or around what
/// contact centres commonly see), so a column that the data say nothing about adds nothing.
/// </summary>
internal sealed class DayDesign
{
    /// <summary>Column of the level.</summary>
    public const int Level = 0;

    /// <summary>Column of the short-lived deviation from the level.</summary>
    public const int Transient = 1;

    /// <summary>First of the seven weekday columns, Sunday first.</summary>
    public const int FirstWeekday = 2;

    // The first open day after a closed holiday takes what the closed day would have taken. Prior of +8 %, learned on from there.
    private const double CarriedOver = 0.08;

    private readonly Dictionary<string, int> _index = [];
    private readonly List<DayColumn> _columns = [];
    private readonly DayCalendar _calendar;
    private readonly bool _dayOfMonth;
    private readonly YearShape _year;
    private readonly double[]? _lastYear;

    /// <param name="calendar">The timeline.</param>
    /// <param name="dayOfMonth">With effects of the day of the month.</param>
    /// <param name="year">How the year is followed.</param>
    /// <param name="lastYear">The shape of earlier years by day of the timeline, for <see cref="YearShape.LastYear"/>.</param>
    public DayDesign(DayCalendar calendar, bool dayOfMonth, YearShape year, double[]? lastYear = null)
    {
        _calendar = calendar;
        _dayOfMonth = dayOfMonth;
        _year = year;
        _lastYear = lastYear;
        Add("level", DayComponent.Level, 1);
        Add("transient", DayComponent.Level, 0);
        foreach (var weekday in Enum.GetValues<DayOfWeek>())
            Add(weekday.ToString(), DayComponent.Weekday, 0.7);
        Rows = new DayRow[calendar.Days];
        for (var day = 0; day < calendar.Days; day++)
            Rows[day] = Row(day);
    }

    /// <summary>The columns.</summary>
    public IReadOnlyList<DayColumn> Columns => _columns;

    /// <summary>A row for each day.</summary>
    public DayRow[] Rows { get; }

    private DayRow Row(int day)
    {
        var terms = new List<(int Column, double Value)>(32)
        {
            (Level, 1), (Transient, 1), (FirstWeekday + (int)_calendar.Weekday(day), 1),
        };
        if (_dayOfMonth)
            AddDayOfMonth(day, terms);
        AddHoliday(day, terms);
        // Believed within 15 % where somebody said what to expect, open to twice or half as much where nobody did.
        foreach (var (name, change) in _calendar.Events(day))
            terms.Add((Add($"event {name}", DayComponent.Event, change is null ? 0.35 : 0.15, Math.Log(1 + (change ?? 0))), 1));
        if (_year == YearShape.Fourier)
            AddFourier(day, terms);
        else if (_year == YearShape.LastYear)
            terms.Add((Add("last year", DayComponent.Season, 0.3, 0.7), _lastYear![day]));
        return new DayRow([.. terms.Select(term => term.Column)], [.. terms.Select(term => term.Value)]);
    }

    // Bills and pay days: three Fourier pairs over the month, and the first 7, the last 4, the 15th and 16th on their own. Where
    // days are closed, half of what they would have brought comes on the next open day.
    private void AddDayOfMonth(int day, List<(int Column, double Value)> terms)
    {
        var weight = 1.0;
        for (var source = day; source > day - 4; source--)
        {
            if (source < day && _calendar.IsWorkday(source))
                break;
            var date = _calendar.Date(source);
            var length = DateTime.DaysInMonth(date.Year, date.Month);
            for (var k = 1; k <= 3; k++)
            {
                var angle = 2 * Math.PI * k * (date.Day - 1) / length;
                terms.Add((Add($"month sin {k}", DayComponent.DayOfMonth, 0.05 / Math.Sqrt(k)), weight * Math.Sin(angle)));
                terms.Add((Add($"month cos {k}", DayComponent.DayOfMonth, 0.05 / Math.Sqrt(k)), weight * Math.Cos(angle)));
            }

            if (date.Day is <= 7 or 15 or 16)
                terms.Add((Add($"day {date.Day}", DayComponent.DayOfMonth, 0.06), weight));
            if (length - date.Day < 4)
                terms.Add((Add($"day {length - date.Day + 1} from the end", DayComponent.DayOfMonth, 0.06), weight));
            weight = 0.5;
        }
    }

    private void AddHoliday(int day, List<(int Column, double Value)> terms)
    {
        if (_calendar.Holiday(day) is { } name)
        {
            var kind = Kind(name);
            var weekend = _calendar.Weekday(day) is DayOfWeek.Saturday or DayOfWeek.Sunday ? _calendar.Weekday(day).ToString() : "weekday";
            terms.Add((Add(kind, DayComponent.Holiday, 0.5), 1));
            terms.Add((Add($"{kind} on a {weekend}", DayComponent.Holiday, 0.25), 1));
            terms.Add((Add(name, DayComponent.Holiday, 0.3), 1));
            return;
        }

        for (var steps = 1; steps <= 3; steps++)
        {
            if (_calendar.Neighbour(day, -steps) is not { } before)
                continue;
            var carried = _calendar.ClosesWeekly && Holidays.IsMajor(before) ? CarriedOver / steps : 0;
            terms.Add((Add($"{steps} after {Kind(before)}", DayComponent.Holiday, steps == 1 ? 0.12 : 0.06, steps < 3 ? carried : 0), 1));
            if (steps == 1)
                terms.Add((Add($"after {before}", DayComponent.Holiday, 0.12), 1));
        }

        for (var steps = 1; steps <= 2; steps++)
        {
            if (_calendar.Neighbour(day, steps) is not { } next)
                continue;
            terms.Add((Add($"{steps} before {Kind(next)}", DayComponent.Holiday, steps == 1 ? 0.12 : 0.06), 1));
            if (steps == 1)
                terms.Add((Add($"before {next}", DayComponent.Holiday, 0.12), 1));
        }
    }

    private void AddFourier(int day, List<(int Column, double Value)> terms)
    {
        var date = _calendar.Date(day);
        var angle = 2 * Math.PI * (date.DayOfYear - 1) / (DateTime.IsLeapYear(date.Year) ? 366 : 365);
        for (var k = 1; k <= 6; k++)
        {
            terms.Add((Add($"year sin {k}", DayComponent.Season, 0.02 / k), Math.Sin(k * angle)));
            terms.Add((Add($"year cos {k}", DayComponent.Season, 0.02 / k), Math.Cos(k * angle)));
        }
    }

    private static string Kind(string holiday) => Holidays.IsMajor(holiday) ? "major holiday" : "minor holiday";

    private int Add(string name, DayComponent component, double deviation, double mean = 0)
    {
        if (_index.TryGetValue(name, out var column))
            return column;
        column = _columns.Count;
        _index[name] = column;
        _columns.Add(new DayColumn(name, component, mean, deviation));
        return column;
    }
}
