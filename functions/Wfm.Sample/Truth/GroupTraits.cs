using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Sample.Truth;

/// <summary>Contacts of another group that come on to this one.</summary>
/// <param name="From">The lower tier.</param>
/// <param name="Escalation">Share and lag.</param>
internal sealed record Feeder(GroupTraits From, Escalation Escalation);

/// <summary>What a group is like: everything its numbers depend on beside the seed and the as-of date.</summary>
internal sealed record GroupTraits
{
    /// <summary>The group as the planner sees it.</summary>
    public required PlanningGroup Group { get; init; }

    /// <summary>Its site.</summary>
    public required Site Site { get; init; }

    /// <summary>Its team: hiring classes and a lack of people are shared within one.</summary>
    public required string Team { get; init; }

    /// <summary>Agents there are for each that is needed: 0.93 is short, 1.07 over.</summary>
    public double Supply { get; init; } = 1;

    /// <summary>What the channel implies.</summary>
    public required ChannelHabits Habits { get; init; }

    /// <summary>Contacts that come directly in a plain week at the level of the last day of history; 0 for a higher tier, which lives on escalations.</summary>
    public required double WeeklyContacts { get; init; }

    /// <summary>Who escalates to it.</summary>
    public IReadOnlyList<Feeder> Feeders { get; init; } = [];

    /// <summary>Strength of the billing peaks at the first days and the middle of the month: 0 none, 1 about 30 % on the first.</summary>
    public double Billing { get; init; }

    /// <summary>Amplitude of the yearly season.</summary>
    public double Season { get; init; } = 0.06;

    /// <summary>Day of the year on which the season peaks.</summary>
    public int SeasonPeak { get; init; } = 340;

    /// <summary>Growth a year, 0.04 for 4 %.</summary>
    public double Growth { get; init; } = 0.03;

    /// <summary>Drift of AHT a year, 0.02 for 2 % longer.</summary>
    public double HandleTimeDrift { get; init; } = 0.02;

    /// <summary>Days of interval history.</summary>
    public int IntervalDays { get; init; } = 26 * 7;

    /// <summary>Days of daily history.</summary>
    public int DailyDays { get; init; } = 730;

    /// <summary>Happenings the blueprint asks for, beside those drawn by chance.</summary>
    public IReadOnlyList<Happening> Planned { get; init; } = [];

    /// <summary>The key.</summary>
    public string Id => Group.Id.Value;

    /// <summary>Slots of a plain day.</summary>
    public int SlotsPerDay => (int)(TimeSpan.FromHours(24) / Group.Interval);

    /// <summary>True for a group around the clock: open on holidays too.</summary>
    public bool IsAlwaysOpen => ReferenceEquals(Group.Hours, OpeningHours.Always);
}
