using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>All days of an import, at most <see cref="MostInMemory"/> of them with their figures in memory.</summary>
internal sealed class GatheredDays
{
    /// <summary>Days kept in memory: about 30 MB of half hours.</summary>
    internal const int MostInMemory = 8192;

    private static readonly VolumeMeasure[] Measures = Enum.GetValues<VolumeMeasure>();
    private readonly Dictionary<LayerDayKey, GatheredDay> _days = [];
    private readonly Dictionary<PlanningGroupId, LocalDay> _lastDay = [];
    private readonly Dictionary<int, GatheredDay> _lastOfSource = [];
    private readonly Dictionary<PlanningGroupId, double[]> _hours = [];
    private DateTimeOffset _firstContact = DateTimeOffset.MaxValue;
    private DateTimeOffset _lastContact = DateTimeOffset.MinValue;
    private long _row;
    private int _inMemory;

    internal IReadOnlyCollection<GatheredDay> All => _days.Values;

    /// <summary>Offered contacts by hour of the day, on the clock of each group.</summary>
    internal IReadOnlyDictionary<PlanningGroupId, double[]> Hours => _hours;

    /// <summary>The local day of an instant; most rows come next to one another.</summary>
    internal LocalDay DayOf(GroupAtSite group, DateTimeOffset instant, TimeSpan interval)
    {
        if (_lastDay.TryGetValue(group.Group.Id, out var day) && day.Interval == interval && instant >= day.StartUtc && instant < day.EndUtc)
            return day;
        return _lastDay[group.Group.Id] = LocalDay.Of(group.Site.Zone.DateAt(instant), group.Site.Zone, interval);
    }

    /// <summary>The day of a source's part of a group, begun where it is new.</summary>
    internal GatheredDay Of(SourceTarget target, LocalDay day, TimeSpan rowLength)
    {
        if (_lastOfSource.TryGetValue(target.Number, out var last) && last.Key.Date == day.Date && last.Key.Interval == day.Interval)
            return last;
        return _lastOfSource[target.Number] = Of(new LayerDayKey(target.Group.Group.Id, target.Part, day.Date, day.Interval), day, target.Group, rowLength);
    }

    /// <summary>Adds a row's figures to a day that is in memory.</summary>
    internal void Take(GatheredDay day, VolumeRow row, int source, int index)
    {
        day.TouchedAt = ++_row;
        day.OnWallClock |= row.Start.Instant is null;
        day.Offered += row[VolumeMeasure.Offered];
        if (!day.IsDaily)
            AddToHour(day, index, row[VolumeMeasure.Offered]);

        // Rows may be a part of an interval, or several intervals long.
        var parts = (int)Math.Max(1, day.RowLength.Ticks / day.Key.Interval.Ticks);
        var rows = (int)Math.Max(1, day.Key.Interval.Ticks / day.RowLength.Ticks);
        var inSlot = index / rows * rows;
        var isFirst = !day.AnySeen(inSlot, Math.Min(rows, day.Rows - inSlot));
        for (var part = 0; part < parts && (index * parts / rows) + part < day.Day.SlotCount; part++)
            Add(day.Figures!, row, (index * parts / rows) + part, isFirst, parts, isStart: index == inSlot && part == 0);
        day.MarkSeen(source, index);
    }

    /// <summary>Counts one contact, such as a ticket. Intervals between the first and the last contact of the import in which none came are 0, not unknown.</summary>
    internal void Count(GatheredDay day, int source, int slot, DateTimeOffset at)
    {
        day.TouchedAt = ++_row;
        day.IsCounted = true;
        day.Offered++;
        AddToHour(day, slot, 1);
        day.Figures!.Set(VolumeMeasure.Offered, slot, double.IsNaN(day.Figures.At(VolumeMeasure.Offered, slot)) ? 1 : day.Figures.At(VolumeMeasure.Offered, slot) + 1);
        day.MarkSeen(source, slot);
        _firstContact = at < _firstContact ? at : _firstContact;
        _lastContact = at > _lastContact ? at : _lastContact;
    }

    /// <summary>Puts the zeros of counted contacts in: once, when all rows are in.</summary>
    internal void CompleteCounts()
    {
        foreach (var part in _days.Values.Where(day => day.IsCounted).GroupBy(day => (day.Key.Group, day.Key.Part, day.Key.Interval)).ToList())
        {
            var (from, to, any) = (part.Min(day => day.Key.Date), part.Max(day => day.Key.Date), part.First());
            for (var date = from; date <= to; date = date.AddDays(1))
            {
                var day = Of(any.Key with { Date = date }, LocalDay.Of(date, any.Day.Zone, any.Key.Interval), any.Group, any.RowLength);
                (day.IsCounted, day.TouchedAt) = (true, day.TouchedAt == 0 ? ++_row : day.TouchedAt);
                for (var slot = 0; slot < day.Day.SlotCount; slot++)
                {
                    var interval = day.Day[slot];
                    if (!day.Figures!.IsKnown(slot) && interval.EndUtc > _firstContact && interval.StartUtc <= _lastContact)
                        day.Figures.Set(VolumeMeasure.Offered, slot, 0);
                }
            }
        }
    }

    internal void Restore(LayerDay stored)
    {
        _days[stored.Key].Figures = stored.Day;
        _inMemory++;
    }

    /// <summary>The longest untouched half of the days in memory, once there are too many; none otherwise. Counted days stay, their zeros are not in yet.</summary>
    internal IReadOnlyList<LayerDay> TakeFull() => _inMemory <= MostInMemory ? [] : TakeOldest(_inMemory - (MostInMemory / 2), counted: false);

    internal IReadOnlyList<LayerDay> TakeRest() => TakeOldest(int.MaxValue, counted: true);

    private GatheredDay Of(LayerDayKey key, LocalDay day, GroupAtSite group, TimeSpan rowLength)
    {
        if (!_days.TryGetValue(key, out var found))
        {
            _days[key] = found = new GatheredDay(key, day, group, rowLength);
            _inMemory++;
        }

        return found;
    }

    private List<LayerDay> TakeOldest(int count, bool counted)
    {
        var taken = new List<LayerDay>();
        foreach (var day in _days.Values.Where(day => day.Figures is not null && (counted || !day.IsCounted)).OrderBy(day => day.TouchedAt).Take(count))
        {
            taken.Add(new LayerDay(day.Key.Part, day.Figures!));
            day.Figures = null;
            if (!day.IsCounted)
                _inMemory--;
        }

        return taken;
    }

    private void AddToHour(GatheredDay day, int index, double offered)
    {
        if (!_hours.TryGetValue(day.Key.Group, out var hours))
            _hours[day.Key.Group] = hours = new double[24];
        hours[(int)(index * day.RowLength.Ticks / TimeSpan.TicksPerHour) % 24] += offered;
    }

    // The first row of a slot sets its figures, later ones add to them. A total that misses a part is unknown; the backlog is that of the slot's start.
    private static void Add(VolumeDay figures, VolumeRow row, int slot, bool isFirst, int share, bool isStart)
    {
        foreach (var measure in Measures)
        {
            var (before, value) = (figures.At(measure, slot), row[measure]);
            if (measure == VolumeMeasure.BacklogOpen)
            {
                if (isStart && !double.IsNaN(value))
                    figures.Set(measure, slot, double.IsNaN(before) ? value : before + value);
                continue;
            }

            var total = isFirst ? value / share : before + (value / share);
            if (!double.IsNaN(total) || !double.IsNaN(before))
                figures.Set(measure, slot, total);
        }
    }
}
