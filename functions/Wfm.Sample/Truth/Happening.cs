using Wfm.Domain.Operations;

namespace Wfm.Sample.Truth;

/// <summary>What kind of thing happened.</summary>
public enum HappeningKind
{
    /// <summary>A named event that brings contacts for a few days, and comes again.</summary>
    Campaign,

    /// <summary>From one day to the next another level, for good.</summary>
    LevelShift,

    /// <summary>Customers learn to help themselves: the level sinks over weeks and stays.</summary>
    SelfService,

    /// <summary>One busy day for a reason that will not come again; not part of the true rate.</summary>
    Spike,

    /// <summary>No system recorded anything for a while; contacts came all the same.</summary>
    MissingData,

    /// <summary>Lines were down: the records show zero contacts while the group was open.</summary>
    ZeroWhileOpen,

    /// <summary>A class of starters leaves training and makes the mean handle time longer until they have learned.</summary>
    HiringClass,

    /// <summary>The group began to take contacts.</summary>
    NewGroup,

    /// <summary>A public holiday; factor 0 where the group is closed.</summary>
    Holiday,

    /// <summary>An open day soon after a major holiday, which gets what the holiday held back.</summary>
    AfterHoliday,

    /// <summary>The open day before a major holiday.</summary>
    BeforeHoliday,
}

/// <summary>One line of the ground truth: what the generator did to a group's numbers, so that what a planner finds can be checked.</summary>
public sealed record Happening
{
    /// <summary>Whose numbers.</summary>
    public required PlanningGroupId Group { get; init; }

    /// <summary>What kind.</summary>
    public required HappeningKind Kind { get; init; }

    /// <summary>What people call it; the same name each time it comes.</summary>
    public required string Name { get; init; }

    /// <summary>First local day.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Last local day; what is for good only takes effect fully on it.</summary>
    public required DateOnly Until { get; init; }

    /// <summary>Factor on the first day: on contacts, or on AHT for a hiring class.</summary>
    public double Factor { get; init; } = 1;

    /// <summary>Factor on the last day; between the two it runs in a straight line.</summary>
    public double LastFactor { get; init; } = 1;

    /// <summary>True where <see cref="LastFactor"/> stays for good.</summary>
    public bool ForGood { get; init; }

    /// <summary>For lost or zero data: from this time of day on each day, on the group's clock.</summary>
    public TimeSpan FromTime { get; init; }

    /// <summary>For lost or zero data: to this time of day, exclusive.</summary>
    public TimeSpan ToTime { get; init; } = TimeSpan.FromHours(24);

    /// <summary>True where contacts came that would not have come, or the other way round; lost records and starters move none.</summary>
    public bool MovesContacts => Kind is not (HappeningKind.MissingData or HappeningKind.HiringClass or HappeningKind.NewGroup);

    /// <summary>True where the happening was on at that time.</summary>
    public bool Covers(DateOnly date, TimeSpan timeOfDay) => Covers(date) && timeOfDay >= FromTime && timeOfDay < ToTime;

    /// <summary>True on its days.</summary>
    public bool Covers(DateOnly date) => date >= From && date <= Until;

    /// <summary>The factor on a day; 1 where it is not on.</summary>
    public double FactorOn(DateOnly date)
    {
        if (date < From)
            return 1;
        if (date > Until)
            return ForGood ? LastFactor : 1;
        var days = Until.DayNumber - From.DayNumber;
        return days == 0 ? Factor : Factor + ((LastFactor - Factor) * (date.DayNumber - From.DayNumber) / days);
    }
}
