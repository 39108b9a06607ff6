using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>People over two years: what demand asks for, who is there, who is to be hired.</summary>
/// <param name="FirstWeek">The Monday the plan begins with.</param>
/// <param name="Teams">Teams, by key.</param>
public sealed record CapacityPlan(DateOnly FirstWeek, IReadOnlyList<TeamPlan> Teams);

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
}
