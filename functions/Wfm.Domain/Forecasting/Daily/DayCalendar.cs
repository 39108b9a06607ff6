using Wfm.Domain.Demand;

namespace Wfm.Domain.Forecasting.Daily;

/// <summary>What is known beforehand of each day of a timeline: weekday, holiday, whether the group is open.</summary>
internal sealed class DayCalendar
{
    private readonly string?[] _holidays;
    private readonly bool[] _open;
    private readonly IReadOnlyList<DemandEvent> _events;

    /// <param name="start">First day of the timeline.</param>
    /// <param name="days">How many days, history and horizon.</param>
    /// <param name="hours">When the group is open.</param>
    /// <param name="holidays">Holidays by date.</param>
    /// <param name="worked">By weekday from Sunday: contacts came on it as a rule.</param>
    /// <param name="events">Events, past and coming.</param>
    public DayCalendar(
        DateOnly start, int days, OpeningHours hours, IReadOnlyDictionary<DateOnly, string> holidays, IReadOnlyList<bool> worked, IReadOnlyList<DemandEvent>? events = null)
    {
        _events = events ?? [];
        Start = start;
        Days = days;
        _holidays = new string?[days];
        _open = new bool[days];
        for (var day = 0; day < days; day++)
        {
            var date = start.AddDays(day);
            _holidays[day] = holidays.GetValueOrDefault(date);
            _open[day] = hours.On(date).Count > 0;
        }

        UsuallyOpen = [.. Enum.GetValues<DayOfWeek>().Select(day => hours.On(day).Count > 0 && worked[(int)day])];
    }

    /// <summary>First day of the timeline.</summary>
    public DateOnly Start { get; }

    /// <summary>Length of the timeline.</summary>
    public int Days { get; }

    /// <summary>By weekday from Sunday: open in a plain week.</summary>
    public bool[] UsuallyOpen { get; }

    /// <summary>Closed on some weekday: contacts of a closed day come on the next open one.</summary>
    public bool ClosesWeekly => UsuallyOpen.Contains(false);

    /// <summary>The date of a day of the timeline.</summary>
    public DateOnly Date(int day) => Start.AddDays(day);

    /// <summary>The weekday of a day of the timeline.</summary>
    public DayOfWeek Weekday(int day) => Start.AddDays(day).DayOfWeek;

    /// <summary>The holiday's name; null on other days and outside the timeline.</summary>
    public string? Holiday(int day) => day >= 0 && day < Days ? _holidays[day] : null;

    /// <summary>The events of a day, and what is believed of each: the latest expectation anybody gave for its name, as a share.</summary>
    public IEnumerable<(string Name, double? ExpectedChange)> Events(int day) => _events.Where(each => each.Covers(Date(day)))
        .Select(each => (each.Name, _events.LastOrDefault(other => other.Name == each.Name && other.ExpectedChange is not null)?.ExpectedChange)).Distinct();

    /// <summary>True where the group takes contacts on that very date.</summary>
    public bool IsOpen(int day) => day >= 0 && day < Days && _open[day];

    /// <summary>True where the weekday is one on which the group takes contacts.</summary>
    public bool IsWorkday(int day) => UsuallyOpen[(int)Weekday(day)];

    /// <summary>
    /// The holiday <paramref name="steps"/> open days before (negative) or after: a holiday on a Friday touches Monday where the
    /// weekend is closed. Null where there is none, or one on a day that is never worked.
    /// </summary>
    public string? Neighbour(int day, int steps)
    {
        var direction = Math.Sign(steps);
        var passed = 0;
        for (var other = day + direction; Math.Abs(other - day) <= 7; other += direction)
        {
            if (!IsWorkday(other))
                continue;
            passed++;
            if (Holiday(other) is { } name)
                return passed == Math.Abs(steps) ? name : null;
            if (passed == Math.Abs(steps))
                return null;
        }

        return null;
    }
}
