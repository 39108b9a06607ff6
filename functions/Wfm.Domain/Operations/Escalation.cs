namespace Wfm.Domain.Operations;

/// <summary>A share of a group's handled contacts that goes on to a higher tier after a lag.</summary>
/// <param name="To">The group that takes them.</param>
/// <param name="Share">0 to 1; the published range for technical support is 0.2 to 0.4 (DOMAIN 6.3, role guide 000).</param>
/// <param name="Lag">Time from arrival at the lower tier to arrival at the higher one.</param>
public sealed record Escalation(PlanningGroupId To, decimal Share, TimeSpan Lag);
