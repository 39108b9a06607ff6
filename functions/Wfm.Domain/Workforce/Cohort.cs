namespace Wfm.Domain.Workforce;

/// <summary>People of one level who started in the same week.</summary>
/// <param name="Level">Their level.</param>
/// <param name="Heads">How many; 0 or more, fractional only as an expectation.</param>
/// <param name="TenureWeeks">Whole weeks since their first day, at the start of the plan.</param>
/// <param name="FtePerHead">Contract share of each, 1 for full time.</param>
public sealed record Cohort(RoleLevel Level, decimal Heads, int TenureWeeks, decimal FtePerHead = 1);
