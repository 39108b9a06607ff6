using System.Globalization;

namespace Wfm.Domain.Demand;

/// <summary>A span of one day in which a group is open, on its own wall clock: from inclusive, to exclusive; 24:00 is the end of the day.</summary>
public readonly record struct OpenRange
{
    private OpenRange(TimeSpan from, TimeSpan to)
    {
        From = from;
        To = to;
    }

    /// <summary>All 24 hours.</summary>
    public static OpenRange AllDay { get; } = new(TimeSpan.Zero, TimeSpan.FromHours(24));

    /// <summary>Opens at.</summary>
    public TimeSpan From { get; }

    /// <summary>Closes at.</summary>
    public TimeSpan To { get; }

    /// <summary>A range; fails with <c>hours.range</c> unless 00:00 &lt;= from &lt; to &lt;= 24:00. A night shift is two ranges on two days.</summary>
    public static Result<OpenRange> Create(TimeSpan from, TimeSpan to) => from >= TimeSpan.Zero && from < to && to <= TimeSpan.FromHours(24)
        ? new OpenRange(from, to)
        : Failure.Invalid("hours.range", string.Create(CultureInfo.InvariantCulture, $"Opening hours must run forward within one day (00:00 to 24:00), but were {from:hh\\:mm} to {(to.Days > 0 ? "24:00" : to.ToString("hh\\:mm", CultureInfo.InvariantCulture))}."), "openingHours", $"{from}-{to}");

    /// <summary>True where the time of day lies in the range.</summary>
    public bool Holds(TimeSpan timeOfDay) => timeOfDay >= From && timeOfDay < To;
}
