namespace Wfm.Domain.Demand;

/// <summary>When a group takes contacts, on its own wall clock: ranges by weekday, and dates that differ (closed, or other hours).</summary>
public sealed class OpeningHours
{
    private readonly IReadOnlyList<OpenRange>[] _week = [[], [], [], [], [], [], []];

    /// <summary>Hours by weekday; a weekday that is not named is closed.</summary>
    public OpeningHours(IReadOnlyDictionary<DayOfWeek, IReadOnlyList<OpenRange>> week, IReadOnlyDictionary<DateOnly, IReadOnlyList<OpenRange>>? exceptions = null)
    {
        foreach (var (day, ranges) in week)
            _week[(int)day] = ranges;
        Exceptions = exceptions ?? new Dictionary<DateOnly, IReadOnlyList<OpenRange>>();
    }

    /// <summary>24 hours on 7 days.</summary>
    public static OpeningHours Always { get; } = new(Enum.GetValues<DayOfWeek>().ToDictionary(day => day, IReadOnlyList<OpenRange> (_) => [OpenRange.AllDay]));

    /// <summary>Dates whose hours differ from their weekday's; an empty list is a closed day.</summary>
    public IReadOnlyDictionary<DateOnly, IReadOnlyList<OpenRange>> Exceptions { get; }

    /// <summary>The same range on the given weekdays, closed on the others.</summary>
    public static OpeningHours Of(OpenRange range, params IReadOnlyList<DayOfWeek> days) =>
        new(days.ToDictionary(day => day, IReadOnlyList<OpenRange> (_) => [range]));

    /// <summary>The ranges of a weekday; empty where closed.</summary>
    public IReadOnlyList<OpenRange> On(DayOfWeek day) => _week[(int)day];

    /// <summary>The ranges of a date; empty where closed.</summary>
    public IReadOnlyList<OpenRange> On(DateOnly date) => Exceptions.TryGetValue(date, out var ranges) ? ranges : _week[(int)date.DayOfWeek];

    /// <summary>True where the group is open at that time of that date.</summary>
    public bool IsOpen(DateOnly date, TimeSpan timeOfDay) => On(date).Any(range => range.Holds(timeOfDay));

    /// <summary>Hours open in a plain week.</summary>
    public double HoursPerWeek => _week.Sum(ranges => ranges.Sum(range => (range.To - range.From).TotalHours));
}
