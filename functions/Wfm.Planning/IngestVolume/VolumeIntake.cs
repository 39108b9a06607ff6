using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>
/// Holds rows against what we know of their groups and gathers the good ones into days. Every row ends in a day or in a rejection. Pure.
/// </summary>
public sealed class VolumeIntake(string import, IReadOnlyDictionary<string, GroupAtSite> groups)
{
    private readonly Dictionary<(PlanningGroupId, DateOnly, TimeSpan), VolumeDay> _days = [];
    private readonly List<Rejection> _rejections = [];

    /// <summary>The days gathered so far.</summary>
    public IReadOnlyCollection<VolumeDay> Days => _days.Values;

    /// <summary>The rows that could not be used.</summary>
    public IReadOnlyList<Rejection> Rejections => _rejections;

    /// <summary>How many rows went into days.</summary>
    public long Stored { get; private set; }

    /// <summary>Takes one row.</summary>
    public void Add(ReadRow read)
    {
        if (!read.Row.TryGet(out var row, out var failure) || !Check(row).TryGet(out var place, out failure))
        {
            var line = read.Line.ToString("D10", CultureInfo.InvariantCulture);
            _rejections.Add(new Rejection(import, line, failure.Problems[0] with { Line = read.Line, Message = failure.Message }, read.Content));
            return;
        }

        foreach (var measure in Enum.GetValues<VolumeMeasure>())
        {
            if (!double.IsNaN(row[measure]))
                place.Day.Set(measure, place.Slot, row[measure]);
        }

        Stored++;
    }

    private Result<(VolumeDay Day, int Slot)> Check(VolumeRow row)
    {
        if (!groups.TryGetValue(row.Group, out var group))
            return Failure.Invalid("group.unknown", $"'{row.Group}' is not a planning group of this operation.", "group", row.Group);

        foreach (var measure in Enum.GetValues<VolumeMeasure>())
        {
            if (double.IsInfinity(row[measure]) || row[measure] < 0)
                return Failure.Invalid("volume.negative", string.Create(CultureInfo.InvariantCulture, $"{measure} must be a number of 0 or more, but was {row[measure]}."), measure.ToString(), row[measure]);
        }

        if (double.IsNaN(row[VolumeMeasure.Offered]))
            return Failure.Invalid("volume.offeredMissing", "Offered contacts are missing.", nameof(VolumeMeasure.Offered));

        var backlog = double.IsNaN(row[VolumeMeasure.BacklogOpen]) ? 0 : row[VolumeMeasure.BacklogOpen];
        if (group.Group.Channel.IsLive() && row[VolumeMeasure.Handled] > row[VolumeMeasure.Offered] + backlog)
            return Failure.Invalid("volume.handledOverOffered", string.Create(CultureInfo.InvariantCulture, $"{row[VolumeMeasure.Handled]} contacts handled are more than the {row[VolumeMeasure.Offered]} offered and {backlog} open before."), nameof(VolumeMeasure.Handled), row[VolumeMeasure.Handled]);

        return Place(row, group);
    }

    private Result<(VolumeDay Day, int Slot)> Place(VolumeRow row, GroupAtSite group)
    {
        var length = row.Length ?? group.Group.Interval;
        if (length != group.Group.Interval && length != TimeSpan.FromDays(1))
            return Failure.Invalid("interval.length", $"The group is planned in intervals of {group.Group.Interval.TotalMinutes} min; a row of {length.TotalMinutes} min does not fit.", "interval", length);

        var zone = group.Site.Zone;
        var instant = row.Start.Instant ?? zone.InstantOf(row.Start.WallClock!.Value);
        var day = LocalDay.Of(zone.DateAt(instant), zone, length);
        var slot = day.SlotOf(instant);
        if (day[slot].StartUtc != instant)
            return Failure.Invalid("interval.alignment", $"{instant:yyyy-MM-dd HH:mm zzz} is not the start of an interval of {length.TotalMinutes} min in {zone}.", "start", instant.ToString("o"));

        if (!_days.TryGetValue((group.Group.Id, day.Date, length), out var volume))
            _days[(group.Group.Id, day.Date, length)] = volume = new VolumeDay(group.Group.Id, day);

        // A wall clock without offset comes twice when clocks go back: the second row of it is the second hour.
        if (volume.IsKnown(slot) && row.Start.Instant is null && zone.InstantOfSecond(row.Start.WallClock!.Value) is { } second)
            slot = day.SlotOf(second);
        return volume.IsKnown(slot)
            ? Failure.Invalid("interval.duplicate", $"{instant:yyyy-MM-dd HH:mm zzz} of '{row.Group}' was given before in this import.", "start", instant.ToString("o"))
            : (volume, slot);
    }
}
