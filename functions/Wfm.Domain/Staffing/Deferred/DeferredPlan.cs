namespace Wfm.Domain.Staffing.Deferred;

/// <summary>Agents for deferred work by interval and what becomes of the backlog. Arrays run over all intervals; nobody works in closed ones.</summary>
/// <param name="Agents">Agents needed beside the given ones, fractional.</param>
/// <param name="Whole">Whole agents, rounded so that the work done never falls behind the fractional plan.</param>
/// <param name="Flow">What becomes of the backlog with the fractional agents.</param>
/// <param name="Cushion">Capacity over expected work by interval, 1 or more; 0 where closed.</param>
public sealed record DeferredPlan(double[] Agents, int[] Whole, DeferredFlow Flow, double[] Cushion);
