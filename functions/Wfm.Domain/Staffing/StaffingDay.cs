namespace Wfm.Domain.Staffing;

/// <summary>One day by slots of the plain wall clock; 0 where closed.</summary>
/// <param name="Date">The day.</param>
/// <param name="Agents">Whole agents that meet every target.</param>
/// <param name="Fractional">Agents as real numbers: what hours and FTE are added up from.</param>
public sealed record StaffingDay(DateOnly Date, int[] Agents, double[] Fractional)
{
    /// <summary>Load staffed for, in erlangs: work where in time it falls.</summary>
    public double[] Load { get; init; } = [];

    /// <summary>People to schedule for the fractional agents, breaks and the like on top.</summary>
    public double[] Scheduled { get; init; } = [];

    /// <summary>People to pay for the fractional agents, all shrinkage on top.</summary>
    public double[] Gross { get; init; } = [];

    /// <summary>What decided.</summary>
    public BindingConstraint[] Binding { get; init; } = [];

    /// <summary>Achieved service level with the whole agents, 0 to 1; live channels only.</summary>
    public double[] ServiceLevel { get; init; } = [];

    /// <summary>Mean wait over all contacts in seconds with the whole agents; NaN where there is none. Live channels only.</summary>
    public double[] AverageSpeedOfAnswerSeconds { get; init; } = [];

    /// <summary>Share that gives up with the whole agents; live channels only.</summary>
    public double[] AbandonRate { get; init; } = [];

    /// <summary>Occupancy with the whole agents, 0 to 1.</summary>
    public double[] Occupancy { get; init; } = [];

    /// <summary>Contacts waiting at the end of each slot with the fractional agents; deferred channels only.</summary>
    public double[] Backlog { get; init; } = [];

    /// <summary>Hours open that the oldest of them has waited; deferred channels only.</summary>
    public double[] OldestAgeHours { get; init; } = [];

    /// <summary>Hours spent finishing contacts after closing time; in the day's net hours, but in no slot.</summary>
    public double RunOutHours { get; init; }
}
