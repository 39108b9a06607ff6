using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>People over two years: what demand asks for, who is there, who is to be hired.</summary>
/// <param name="FirstWeek">The Monday the plan begins with.</param>
/// <param name="Teams">Teams, by key.</param>
public sealed record CapacityPlan(DateOnly FirstWeek, IReadOnlyList<TeamPlan> Teams)
{
    /// <summary>How the decisions were found and what held them back; money left out.</summary>
    public HiringSummary? Hiring { get; init; }

    /// <summary>How each team's week is covered by shifts, by team; empty where nobody planned them.</summary>
    public IReadOnlyList<TeamShifts> Shifts { get; init; } = [];
}

/// <summary>How good the decisions of a plan are, without money.</summary>
/// <param name="Method">How they were found.</param>
/// <param name="Gap">How far from the cheapest plan they can be at most, as a share of their cost; null where nobody proved anything.</param>
/// <param name="Binding">Limits that bind, dearest first.</param>
public sealed record HiringSummary(string Method, decimal? Gap, IReadOnlyList<BindingLimit> Binding)
{
    /// <summary>The gap between supply and requirement when people leave and decline by chance.</summary>
    public IReadOnlyList<TeamGapBand> Robustness { get; init; } = [];
}

/// <summary>The plan of one team, week by week.</summary>
/// <param name="Team">The team.</param>
/// <param name="Weeks">Weeks from the plan's first on, without gaps.</param>
public sealed record TeamPlan(TeamId Team, IReadOnlyList<CapacityWeek> Weeks);

/// <summary>One week of one team. FTE are fractional; heads are expectations where attrition is.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="RequiredNet">FTE that must be handling contacts or waiting for them.</param>
/// <param name="RequiredGross">FTE that must be paid for that: net / (1 - shrinkage) x schedule inefficiency.</param>
/// <param name="Heads">People in the team on average over the week, trainees too.</param>
/// <param name="Available">Paid FTE they are worth: contract share x productivity by tenure.</param>
/// <param name="Starters">Heads who start on the Monday.</param>
/// <param name="Leavers">Heads expected to leave during the week.</param>
/// <param name="HeadsByLevel">Heads by level.</param>
public sealed record CapacityWeek(
    DateOnly Week,
    FullTimeEquivalent RequiredNet,
    FullTimeEquivalent RequiredGross,
    decimal Heads,
    FullTimeEquivalent Available,
    int Starters,
    decimal Leavers,
    IReadOnlyDictionary<RoleLevel, decimal> HeadsByLevel)
{
    /// <summary>Available less required: negative where people are short.</summary>
    public FullTimeEquivalent Gap => Available - RequiredGross;

    /// <summary>How the available FTE come about.</summary>
    public SupplyParts Parts { get; init; } = new();

    /// <summary>Heads in and out by level.</summary>
    public IReadOnlyList<LevelFlow> Flows { get; init; } = [];

    /// <summary>Own people by level, phase and pay step: what payroll and licences are counted from.</summary>
    public IReadOnlyList<PeopleCount> People { get; init; } = [];

    /// <summary>Own people's available FTE by level, overtime and time off aside.</summary>
    public IReadOnlyDictionary<RoleLevel, FullTimeEquivalent> AvailableByLevel { get; init; } = new Dictionary<RoleLevel, FullTimeEquivalent>();

    /// <summary>Own people in class.</summary>
    public decimal InTraining { get; init; }

    /// <summary>Juniors to be mentored.</summary>
    public decimal Juniors { get; init; }

    /// <summary>Juniors that the team's mentors can take.</summary>
    public decimal MentorPlaces { get; init; }

    /// <summary>The outsourcing partner's people.</summary>
    public decimal OutsourcedHeads { get; init; }

    /// <summary>What was decided: classes, promotions, transfers, overtime, time off, outsourcing.</summary>
    public WeekDecisions Decisions { get; init; } = WeekDecisions.None;

    /// <summary>What each group asks of the team.</summary>
    public IReadOnlyList<GroupDemand> Groups { get; init; } = [];
}
