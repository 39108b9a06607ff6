namespace Wfm.Domain.Units;

/// <summary>
/// One calendar day in a zone, cut into intervals of equal length from local midnight: 96 quarter hours as a rule, 92 and 100
/// on the days clocks change, 94 and 98 at Lord Howe, whose clocks move by half an hour.
/// </summary>
/// <remarks>Where the length does not divide the day (hours at Lord Howe), the last interval is shorter than the rest.</remarks>
public readonly record struct LocalDay
{
    private LocalDay(DateOnly date, IanaZone zone, TimeSpan interval)
    {
        Date = date;
        Zone = zone;
        Interval = interval;
        StartUtc = zone.InstantOf(date.ToDateTime(TimeOnly.MinValue));
        EndUtc = zone.InstantOf(date.AddDays(1).ToDateTime(TimeOnly.MinValue));
        SlotCount = (int)Math.Ceiling((EndUtc - StartUtc) / interval);
    }

    /// <summary>The calendar date.</summary>
    public DateOnly Date { get; }

    /// <summary>The zone.</summary>
    public IanaZone Zone { get; }

    /// <summary>Length of an interval.</summary>
    public TimeSpan Interval { get; }

    /// <summary>The first instant of the day.</summary>
    public DateTimeOffset StartUtc { get; }

    /// <summary>The first instant of the next day.</summary>
    public DateTimeOffset EndUtc { get; }

    /// <summary>How many intervals the day has.</summary>
    public int SlotCount { get; }

    /// <summary>A day; the interval must be 1 minute to 1 day.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The interval is shorter than a minute or longer than a day.</exception>
    public static LocalDay Of(DateOnly date, IanaZone zone, TimeSpan interval)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(interval, TimeSpan.FromMinutes(1));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(interval, TimeSpan.FromDays(1));
        return new LocalDay(date, zone, interval);
    }

    /// <summary>The interval at <paramref name="slot"/>, from 0.</summary>
    public PlanningInterval this[int slot]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(slot);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(slot, SlotCount);
            var start = StartUtc + (slot * Interval);
            var length = start + Interval > EndUtc ? EndUtc - start : Interval;
            return new PlanningInterval(start, length, Zone);
        }
    }

    /// <summary>The slot that holds <paramref name="instant"/>, or -1 where the day does not.</summary>
    public int SlotOf(DateTimeOffset instant) =>
        instant < StartUtc || instant >= EndUtc ? -1 : (int)((instant - StartUtc).Ticks / Interval.Ticks);

    /// <summary>
    /// The slot of the plain wall clock (0 = midnight, 24 h / interval slots) that <paramref name="slot"/> falls on: what
    /// profiles by time of day are indexed by. On a 25-hour day two slots share one; on a 23-hour day some have none.
    /// </summary>
    public int WallSlot(int slot) => (int)(this[slot].LocalStart.TimeOfDay.Ticks / Interval.Ticks);
}
