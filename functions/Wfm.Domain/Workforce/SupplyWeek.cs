using Wfm.Domain.Units;

namespace Wfm.Domain.Workforce;

/// <summary>One week of a team's people, after Monday's starters, promotions and transfers.</summary>
/// <param name="Heads">Own people at the start of the week, trainees and absentees too.</param>
/// <param name="Available">What they and the partner's people are worth this week: <see cref="SupplyParts.Available"/>.</param>
/// <param name="Leavers">Own people expected to leave during the week.</param>
/// <param name="HeadsByLevel">Own people by level.</param>
public sealed record SupplyWeek(
    decimal Heads, FullTimeEquivalent Available, decimal Leavers, IReadOnlyDictionary<RoleLevel, decimal> HeadsByLevel)
{
    /// <summary>How the available FTE come about.</summary>
    public SupplyParts Parts { get; init; } = new();

    /// <summary>Own people's available FTE by level, overtime and time off aside.</summary>
    public IReadOnlyDictionary<RoleLevel, FullTimeEquivalent> AvailableByLevel { get; init; } = new Dictionary<RoleLevel, FullTimeEquivalent>();

    /// <summary>Heads in and out by level.</summary>
    public IReadOnlyList<LevelFlow> Flows { get; init; } = [];

    /// <summary>Own people by level, phase and pay step: what payroll and licences are counted from.</summary>
    public IReadOnlyList<PeopleCount> People { get; init; } = [];

    /// <summary>Own people in class.</summary>
    public decimal InTraining { get; init; }

    /// <summary>Juniors to be mentored.</summary>
    public decimal Juniors { get; init; }

    /// <summary>Juniors that the mentors of the team can take; without meaning where mentors are not limited.</summary>
    public decimal MentorPlaces { get; init; }

    /// <summary>The partner's people.</summary>
    public decimal OutsourcedHeads { get; init; }
}

/// <summary>Available FTE and what they are made of; each part is 0 or more, to 10 digits, so that they add up exactly.</summary>
public sealed record SupplyParts
{
    /// <summary>Contracts of own people.</summary>
    public FullTimeEquivalent Contracted { get; init; }

    /// <summary>Contracts of leads and managers, who handle no contacts of the plan.</summary>
    public FullTimeEquivalent Leading { get; init; }

    /// <summary>Lost to class, nesting and ramp.</summary>
    public FullTimeEquivalent Ramp { get; init; }

    /// <summary>Lost while people promoted learn their new level.</summary>
    public FullTimeEquivalent Promotion { get; init; }

    /// <summary>Away for weeks.</summary>
    public FullTimeEquivalent Leave { get; init; }

    /// <summary>Spent on mentoring juniors.</summary>
    public FullTimeEquivalent Mentoring { get; init; }

    /// <summary>Overtime.</summary>
    public FullTimeEquivalent Overtime { get; init; }

    /// <summary>Voluntary time off.</summary>
    public FullTimeEquivalent VoluntaryTimeOff { get; init; }

    /// <summary>The partner's people, ramp considered.</summary>
    public FullTimeEquivalent Outsourced { get; init; }

    /// <summary>Contracted - leading - ramp - promotion - leave - mentoring + overtime - time off + outsourced.</summary>
    public FullTimeEquivalent Available => Contracted - Leading - Ramp - Promotion - Leave - Mentoring + Overtime - VoluntaryTimeOff + Outsourced;
}

/// <summary>Own heads of one level in one week: before + in = out + left, exactly.</summary>
/// <param name="Level">The level.</param>
/// <param name="Before">Heads before Monday's changes.</param>
/// <param name="Started">Starters.</param>
/// <param name="PromotedIn">Promoted from the level below.</param>
/// <param name="PromotedOut">Promoted to the level above.</param>
/// <param name="TransferredIn">Come from other teams, or back from them.</param>
/// <param name="TransferredOut">Gone to other teams, or back to them.</param>
/// <param name="Leavers">Left during the week.</param>
/// <param name="After">Heads at its end.</param>
public sealed record LevelFlow(
    RoleLevel Level, decimal Before, decimal Started, decimal PromotedIn, decimal PromotedOut, decimal TransferredIn, decimal TransferredOut, decimal Leavers, decimal After);

/// <summary>Own people who are alike to payroll.</summary>
/// <param name="Level">Their level.</param>
/// <param name="Phase">Where in the ramp they are.</param>
/// <param name="PayStep">Whole years in their level, from 0.</param>
/// <param name="Heads">How many.</param>
/// <param name="ContractFte">Their contracts in FTE.</param>
public sealed record PeopleCount(RoleLevel Level, RampPhase Phase, int PayStep, decimal Heads, decimal ContractFte);
