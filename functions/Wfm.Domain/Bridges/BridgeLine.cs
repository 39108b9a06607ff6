namespace Wfm.Domain.Bridges;

/// <summary>What moved a figure. The first part moves what is required, the second what is available.</summary>
public enum BridgeCause
{
    /// <summary>More or fewer contacts.</summary>
    Volume,

    /// <summary>Longer or shorter handle time.</summary>
    Aht,

    /// <summary>Targets, and what occupancy they leave: agents over workload.</summary>
    Targets,

    /// <summary>More or less time away from contacts.</summary>
    Shrinkage,

    /// <summary>How well shifts fit demand.</summary>
    ScheduleEfficiency,

    /// <summary>Contract hours of one FTE.</summary>
    WeeklyHours,

    /// <summary>A group that one side alone has.</summary>
    Groups,

    /// <summary>Figures are published to 10 digits, their parts too.</summary>
    Rounding,

    /// <summary>Heads there at the start of the weeks both sides share.</summary>
    OpeningHeads,

    /// <summary>Starters.</summary>
    Hires,

    /// <summary>Leavers.</summary>
    Attrition,

    /// <summary>People from and to other teams.</summary>
    Transfers,

    /// <summary>Contract shares other than one.</summary>
    ContractShare,

    /// <summary>Class, nesting and ramp.</summary>
    Ramp,

    /// <summary>People promoted: learning the new level, or leading instead of handling contacts.</summary>
    Promotion,

    /// <summary>Away for weeks.</summary>
    Leave,

    /// <summary>Mentors' time.</summary>
    Mentoring,

    /// <summary>Overtime.</summary>
    Overtime,

    /// <summary>Voluntary time off.</summary>
    VoluntaryTimeOff,

    /// <summary>The partner's people.</summary>
    Outsourcing,
}

/// <summary>One step of a bridge.</summary>
/// <param name="Cause">What moved.</param>
/// <param name="Where">The group, or the team.</param>
/// <param name="Fte">By how much it moved the figure.</param>
/// <param name="Reason">In words: from what to what.</param>
public sealed record BridgeLine(BridgeCause Cause, string Where, decimal Fte, string Reason);
