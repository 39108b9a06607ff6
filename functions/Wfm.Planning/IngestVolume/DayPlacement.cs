using System.Globalization;
using Wfm.Domain.Units;

namespace Wfm.Planning.IngestVolume;

/// <summary>Turns the start of a row into an instant and a local day: offsets, wall clocks, the hour clocks skip and the hour that comes twice.</summary>
internal static class DayPlacement
{
    /// <summary>The instant of a row, and the second one where its wall clock comes twice.</summary>
    internal static Result<(DateTimeOffset First, DateTimeOffset? Second)> Instant(IntervalStart start, IanaZone zone)
    {
        if (start.Instant is { } instant)
            return (instant, null);
        var clock = start.WallClock!.Value;
        return zone.Skips(clock)
            ? Failure.Invalid("clock.skipped", string.Create(CultureInfo.InvariantCulture, $"{clock:yyyy-MM-dd HH:mm} does not exist in {zone}: clocks skip it."), "start", clock.ToString("s", CultureInfo.InvariantCulture))
            : (zone.InstantOf(clock), zone.InstantOfSecond(clock));
    }

    /// <summary>The length of a row's intervals in the group's day, or why it does not fit.</summary>
    internal static Result<TimeSpan> Interval(TimeSpan row, TimeSpan group, bool aggregate)
    {
        if (row == group || row == TimeSpan.FromDays(1))
            return row;
        if (aggregate && (group.Ticks % row.Ticks == 0 || (row == TimeSpan.FromMinutes(30) && group == TimeSpan.FromMinutes(15))))
            return group;
        var advice = group.Ticks % row.Ticks == 0 ? "; say 'aggregate' to add rows up" : row == 2 * group ? "; say 'aggregate' to halve rows" : "";
        return Failure.Invalid("interval.length", $"The group is planned in intervals of {group.TotalMinutes} min; a row of {row.TotalMinutes} min does not fit{advice}.", "interval", row);
    }

    /// <summary>The row of a day that starts at an instant; fails where no row does.</summary>
    internal static Result<int> RowAt(DateTimeOffset instant, LocalDay day, TimeSpan length)
    {
        var since = instant - day.StartUtc;
        return since.Ticks % length.Ticks == 0
            ? (int)(since.Ticks / length.Ticks)
            : Failure.Invalid("interval.alignment", string.Create(CultureInfo.InvariantCulture, $"{instant:yyyy-MM-dd HH:mm zzz} is not the start of an interval of {length.TotalMinutes} min in {day.Zone}."), "start", instant.ToString("o"));
    }
}
