using Wfm.Domain.Operations;
using Wfm.Domain.Units;

namespace Wfm.Planning.IngestVolume;

/// <summary>In which order a date of three numbers is written.</summary>
public enum DateOrder
{
    /// <summary>2026-03-01.</summary>
    YearMonthDay,

    /// <summary>1.3.2026.</summary>
    DayMonthYear,

    /// <summary>3/1/2026.</summary>
    MonthDayYear,
}

/// <summary>
/// What a user says about a file (the mapping file is this record as JSON). What is left out is detected; what can neither be detected nor left open is asked for.
/// </summary>
public sealed record ReadingChoices
{
    /// <summary>Nothing said.</summary>
    public static ReadingChoices None { get; } = new();

    /// <summary>Name of the profile, such as <c>genesys-history</c>; detected otherwise.</summary>
    public string? Profile { get; init; }

    /// <summary>utf-8, utf-16le, utf-16be or windows-1252; detected otherwise.</summary>
    public string? Encoding { get; init; }

    /// <summary>One character; detected otherwise.</summary>
    public string? Delimiter { get; init; }

    /// <summary>Decimal mark, <c>.</c> or <c>,</c>; detected otherwise.</summary>
    public string? DecimalMark { get; init; }

    /// <summary>Order of day and month; detected otherwise, asked for where no date of the sample tells.</summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>Zone of wall-clock times without an offset.</summary>
    public IanaZone? Zone { get; init; }

    /// <summary>Interval length where the file does not say.</summary>
    public int? IntervalMinutes { get; init; }

    /// <summary>Sum shorter rows into the group's intervals, and halve rows of 30 minutes for groups of 15. Otherwise rows of another length are rejected.</summary>
    public bool Aggregate { get; init; }

    /// <summary>Where a field stands: its column's name, or <c>#6</c> for the sixth column.</summary>
    public IReadOnlyDictionary<string, string>? Columns { get; init; }

    /// <summary>Planning group by the source's key: <c>queue</c>, <c>queue|media</c> or <c>queue|media|language|skills</c>; the longest that is named wins.</summary>
    public IReadOnlyDictionary<string, PlanningGroupId>? Groups { get; init; }

    /// <summary>The group of all rows, where the file names none.</summary>
    public PlanningGroupId? Group { get; init; }

    /// <summary>Wrap-up to add for each handled contact, where the source's handle time leaves it out.</summary>
    public double? WrapSeconds { get; init; }

    /// <summary>Share of rejected rows, in percent, above which a file is held for a decision.</summary>
    public decimal HoldAbovePercent { get; init; } = 10;
}
