using Wfm.Domain.Operations;
using Wfm.Domain.Units;

namespace Wfm.Domain.Capacity;

/// <summary>What the groups of a team ask for in one week.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Net">FTE handling contacts or waiting for them.</param>
/// <param name="Gross">FTE to pay for: with each group's shrinkage and the team's schedule inefficiency.</param>
public sealed record TeamDemand(DateOnly Week, FullTimeEquivalent Net, FullTimeEquivalent Gross)
{
    /// <summary>The same by group; adds up to it. Empty where nobody knows.</summary>
    public IReadOnlyList<GroupDemand> Groups { get; init; } = [];
}

/// <summary>What one group asks of its team in one week, and what drives it.</summary>
/// <param name="Group">The group.</param>
/// <param name="Tier">Its support tier, from 1.</param>
/// <param name="Contacts">Expected contacts.</param>
/// <param name="WorkloadHours">Contacts × AHT.</param>
/// <param name="NetHours">Agent hours handling contacts or waiting for them: workload over occupancy, what the targets cost.</param>
/// <param name="GrossHours">Hours to pay for that, shrinkage included, schedule inefficiency not.</param>
/// <param name="Gross">FTE to pay for, schedule inefficiency included.</param>
public sealed record GroupDemand(
    PlanningGroupId Group, int Tier, decimal Contacts, decimal WorkloadHours, decimal NetHours, decimal GrossHours, FullTimeEquivalent Gross)
{
    /// <summary>The team's schedule inefficiency that <see cref="Gross"/> includes, above 0.</summary>
    public decimal Inefficiency { get; init; } = 1;

    /// <summary>Contacts that 10 % of outcomes lie below.</summary>
    public decimal Lower80 { get; init; } = Contacts;

    /// <summary>Contacts that 10 % lie above.</summary>
    public decimal Upper80 { get; init; } = Contacts;
}
