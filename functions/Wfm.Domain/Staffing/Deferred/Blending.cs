namespace Wfm.Domain.Staffing.Deferred;

/// <summary>
/// Time that agents of a live queue have between contacts, given to deferred work. A live contact that comes then waits for the job at
/// hand, so some agents are kept free (threshold policy: Bhulai and Koole 2003) and switching costs part of the rest.
/// Formula: FORMULAS.md#blending.
/// </summary>
/// <param name="Efficiency">Share of the idle time that becomes work, 0 to 1; 0.7 to 0.9 in practice.</param>
/// <param name="Reserve">Agents kept free for live contacts, 0 or more.</param>
public sealed record Blending(double Efficiency = 0.8, double Reserve = 1)
{
    /// <summary>Agents' worth of time an interval can give: efficiency x (agents - those busy) - reserve, not below 0.</summary>
    /// <param name="agents">Agents there.</param>
    /// <param name="busy">Mean number of them with a contact: load x (1 - abandon rate).</param>
    public double Available(double agents, double busy) => Math.Max(0, (Efficiency * (agents - busy)) - Reserve);

    /// <summary>The same for every slot of a live group's plan, for <see cref="StaffingOptions.BlendedAgents"/> of a deferred one.</summary>
    public double[] Available(StaffingPlan live) =>
        [.. live.Days.SelectMany(day => day.Agents.Select((agents, slot) => agents == 0 ? 0 : Available(agents, agents * day.Occupancy[slot])))];
}
