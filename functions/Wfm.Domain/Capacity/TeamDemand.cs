using Wfm.Domain.Units;

namespace Wfm.Domain.Capacity;

/// <summary>What the groups of a team ask for in one week.</summary>
/// <param name="Week">Its Monday.</param>
/// <param name="Net">FTE handling contacts or waiting for them.</param>
/// <param name="Gross">FTE to pay for: with each group's shrinkage and the team's schedule inefficiency.</param>
public readonly record struct TeamDemand(DateOnly Week, FullTimeEquivalent Net, FullTimeEquivalent Gross);
