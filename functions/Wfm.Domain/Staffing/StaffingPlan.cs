namespace Wfm.Domain.Staffing;

/// <summary>The requirement of one group by interval.</summary>
/// <param name="Origin">The first day.</param>
/// <param name="SlotsPerDay">Slots of a plain day.</param>
/// <param name="Days">Days from the origin on.</param>
public sealed record StaffingPlan(DateOnly Origin, int SlotsPerDay, IReadOnlyList<StaffingDay> Days);

/// <summary>One day by slots of the plain wall clock; 0 where closed.</summary>
/// <param name="Date">The day.</param>
/// <param name="Agents">Whole agents that meet every target.</param>
/// <param name="Fractional">Agents as real numbers.</param>
public sealed record StaffingDay(DateOnly Date, int[] Agents, double[] Fractional);
