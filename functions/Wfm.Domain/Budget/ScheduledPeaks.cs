using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget;

/// <summary>
/// People a group has scheduled by quarter hour of the UTC week (672, from Monday 00:00), shrinkage included: for each quarter hour the highest
/// of the weeks planned by interval. UTC, so that sites in different zones can be added at the same moment.
/// </summary>
public sealed record ScheduledPeaks(PlanningGroupId Group, IReadOnlyList<decimal> ByQuarterHour)
{
    /// <summary>Quarter hours of a week.</summary>
    public const int QuarterHours = 7 * 24 * 4;
}
