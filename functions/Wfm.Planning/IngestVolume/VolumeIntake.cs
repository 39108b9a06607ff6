using System.Globalization;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>
/// Holds rows against what we know of their groups and gathers the good ones into days. Every row ends in a day or in a rejection. Pure: the caller carries full days
/// to storage and brings one back when a late row needs it.
/// </summary>
public sealed class VolumeIntake(Import import, FileReading reading, IReadOnlyList<GroupAtSite> groups)
{
    /// <summary>Rows may start this long after the import was accepted, because clocks differ.</summary>
    private static readonly TimeSpan ClockTolerance = TimeSpan.FromHours(1);
    private static readonly TimeSpan WholeDay = TimeSpan.FromDays(1);

    private readonly ReadingChoices _choices = import.Choices ?? ReadingChoices.None;
    private readonly SourceTargets _targets = new(groups, import.Choices ?? ReadingChoices.None);
    private readonly GatheredDays _days = new();
    private readonly List<Rejection> _rejections = [];
    private GatheredDay? _needed;

    /// <summary>How many rows went into days.</summary>
    public long Stored { get; private set; }

    /// <summary>How many rows were rejected.</summary>
    public long Rejected { get; private set; }

    /// <summary>Takes one row. Where it belongs to a day that was carried away, nothing happens but that the day's key is returned: bring it back and add the row again.</summary>
    public (LayerDayKey Day, GroupAtSite Group)? Add(ReadRow read)
    {
        _needed = null;
        if (read.Row.TryGet(out var row, out var failure) && Place(row).TryGet(out _, out failure))
        {
            Stored++;
            return null;
        }

        if (_needed is { } needed)
            return (needed.Key, needed.Group);
        Rejected++;
        _rejections.Add(new Rejection(
            import.Id,
            read.Line.ToString("D10", CultureInfo.InvariantCulture),
            failure!.Problems[0] with { Line = read.Line, Message = failure.Message, Value = Short(failure.Problems[0].Value, 200) },
            Short(read.Content(), Rejections.LongestContent)!));
        return null;
    }

    /// <summary>Brings a day back.</summary>
    public void Restore(LayerDay day) => _days.Restore(day);

    /// <summary>Days to carry to storage because there are too many in memory; none as a rule.</summary>
    public IReadOnlyList<LayerDay> TakeFull() => _days.TakeFull();

    /// <summary>All days not carried away yet; once, after the last row.</summary>
    public IReadOnlyList<LayerDay> TakeRest()
    {
        _days.CompleteCounts();
        return _days.TakeRest();
    }

    /// <summary>The rejections since this was last asked.</summary>
    public IReadOnlyList<Rejection> TakeRejections()
    {
        List<Rejection> taken = [.. _rejections];
        _rejections.Clear();
        return taken;
    }

    /// <summary>How many rejections wait to be taken.</summary>
    public int WaitingRejections => _rejections.Count;

    /// <summary>What was noticed about the rows as a whole.</summary>
    internal GatheredDays Days => _days;

    private Result<GatheredDay> Place(VolumeRow row)
    {
        if (!_targets.Of(row).TryGet(out var target, out var failure))
            return failure;
        if (RowChecks.Check(row, target.Group.Group) is { } broken)
            return broken;

        var planned = target.Group.Group.Interval;
        var length = row.IsContact ? planned : row.Length ?? planned;
        if (!DayPlacement.Interval(length, planned, _choices.Aggregate).TryGet(out var interval, out failure))
            return failure;

        var zone = target.Group.Site.Zone;
        if (interval == WholeDay && row.Start.WallClock is { } date)
            return Put(row, target, LocalDay.Of(DateOnly.FromDateTime(date), zone, WholeDay), 0, length);
        if (!DayPlacement.Instant(row.Start, row.WallZone ?? _choices.Zone ?? zone).TryGet(out var instants, out failure))
            return failure;
        var placed = Put(row, target, instants.First, interval, length);
        // A wall clock without offset comes twice when clocks go back: the second row of it is the second hour.
        return placed.IsSuccess || instants.Second is not { } second || placed.Failure.Rule != "interval.duplicate" ? placed : Put(row, target, second, interval, length);
    }

    private Result<GatheredDay> Put(VolumeRow row, SourceTarget target, DateTimeOffset instant, TimeSpan interval, TimeSpan length)
    {
        if (reading.Kind == FileKind.Actuals && instant > import.AcceptedAt + ClockTolerance)
            return Failure.Invalid("timestamp.future", string.Create(CultureInfo.InvariantCulture, $"{instant:yyyy-MM-dd HH:mm zzz} lies after {import.AcceptedAt:yyyy-MM-dd HH:mm zzz}, when the file came in: a forecast, or a wrong zone?"), "start", instant.ToString("o"));

        var day = _days.DayOf(target.Group, instant, interval);
        if (row.IsContact)
            return Put(row, target, day, day.SlotOf(instant), length);
        return DayPlacement.RowAt(instant, day, length).TryGet(out var index, out var failure) ? Put(row, target, day, index, length) : failure;
    }

    private Result<GatheredDay> Put(VolumeRow row, SourceTarget target, LocalDay day, int index, TimeSpan length)
    {
        if (reading.Kind == FileKind.Actuals && day.StartUtc > import.AcceptedAt + ClockTolerance)
            return Failure.Invalid("timestamp.future", $"{day.Date:yyyy-MM-dd} lies after the day the file came in.", "start", day.Date);

        var gathered = _days.Of(target, day, length);
        if (gathered.RowLength != length)
            return Failure.Invalid("interval.overlap", $"A row of {length.TotalMinutes} min overlaps rows of {gathered.RowLength.TotalMinutes} min of the same day.", "interval", length);
        if (!row.IsContact && gathered.IsSeen(target.Number, index))
            return Failure.Invalid("interval.duplicate", string.Create(CultureInfo.InvariantCulture, $"{day.StartUtc + (index * length):yyyy-MM-dd HH:mm zzz} of '{row.Detail ?? row.Part ?? row.Group}' was given before in this import."), "start", day.StartUtc + (index * length));
        if (gathered.Figures is null)
        {
            _needed = gathered;
            return Failure.Unavailable("day.stored", "The day has to be brought back first.");
        }

        if (row.IsContact)
            _days.Count(gathered, target.Number, index, row.Start.Instant ?? day[index].StartUtc);
        else
            _days.Take(gathered, row, target.Number, index);
        return gathered;
    }

    private static string? Short(string? text, int length) =>
        text is null || text.Length <= length ? text : string.Create(CultureInfo.InvariantCulture, $"{text.AsSpan(0, length)}… ({text.Length} characters)");
}
