using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Planning.IngestVolume;

namespace Wfm.Planning.SetUp;

/// <summary>What a series of intervals shows of its group: interval length, opening hours, AHT, workload.</summary>
internal sealed class SeriesShape
{
    private readonly SortedSet<TimeSpan>[] _open = [[], [], [], [], [], [], []];
    private readonly SortedDictionary<DateOnly, (double Contacts, double HandleSeconds)> _days = [];
    private DateTime? _before;

    /// <summary>The shortest step between two rows, in the lengths the planner knows.</summary>
    internal TimeSpan Interval { get; private set; } = TimeSpan.FromHours(1);

    internal void Add(DateTime local, VolumeRow row)
    {
        if (_before is { } before && local > before && local - before < Interval)
            Interval = local - before;
        _before = local;
        _open[(int)local.DayOfWeek].Add(local.TimeOfDay);

        var date = DateOnly.FromDateTime(local);
        var (contacts, seconds) = _days.GetValueOrDefault(date);
        _days[date] = (contacts + row[VolumeMeasure.Offered], seconds + row[VolumeMeasure.HandleSeconds]);
    }

    /// <summary>
    /// Open where the file has rows on that weekday: each run of neighbouring intervals is a range. Closed on coming holidays where it was on those in the file.
    /// </summary>
    internal OpeningHours Hours(IReadOnlyDictionary<DateOnly, string> holidays) => new(
        Enum.GetValues<DayOfWeek>().ToDictionary(day => day, IReadOnlyList<OpenRange> (day) => [.. Ranges(_open[(int)day])]),
        ClosedHolidays.After(_days.Keys.ToHashSet(), holidays).ToDictionary(date => date, IReadOnlyList<OpenRange> (_) => []));

    /// <summary>The first day seen.</summary>
    internal DateOnly First => _days.Keys.First();

    /// <summary>The last day seen.</summary>
    internal DateOnly Last => _days.Keys.Last();

    /// <summary>Mean contacts of a day seen.</summary>
    internal double ContactsPerDay => _days.Values.Average(day => day.Contacts);

    /// <summary>Mean handle time, or null where the file has none.</summary>
    internal TimeSpan? MeanAht()
    {
        var (contacts, seconds) = (_days.Values.Sum(day => day.Contacts), _days.Values.Sum(day => day.HandleSeconds));
        return contacts > 0 && double.IsFinite(seconds) ? TimeSpan.FromSeconds(seconds / contacts) : null;
    }

    /// <summary>Hours of handling a week, over the four weeks to <paramref name="last"/>.</summary>
    internal decimal HandleHours(TimeSpan otherwise, DateOnly last)
    {
        var contacts = _days.Where(day => day.Key > last.AddDays(-28)).Sum(day => day.Value.Contacts);
        return (decimal)(contacts * (MeanAht() ?? otherwise).TotalHours / 4);
    }

    private IEnumerable<OpenRange> Ranges(SortedSet<TimeSpan> starts)
    {
        TimeSpan? from = null;
        foreach (var start in starts)
        {
            from ??= start;
            if (starts.Contains(start + Interval))
                continue;
            yield return OpenRange.Create(from.Value, start + Interval).Value;
            from = null;
        }
    }
}
