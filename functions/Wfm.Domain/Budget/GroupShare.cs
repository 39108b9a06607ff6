using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget;

/// <summary>What a group's share of its team's money is measured by.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Site">Where it is served.</param>
/// <param name="Team">The team that serves it.</param>
/// <param name="Group">The group.</param>
/// <param name="CostCentre">Where its people are booked.</param>
/// <param name="Weight">Gross hours the group requires in the month; 0 or more.</param>
public sealed record GroupShare(DateOnly Month, SiteId Site, TeamId Team, PlanningGroupId Group, string CostCentre, decimal Weight);
