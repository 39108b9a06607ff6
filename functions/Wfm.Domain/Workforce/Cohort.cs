using Wfm.Domain.Operations;

namespace Wfm.Domain.Workforce;

/// <summary>People of one level who started, and reached their level, in the same weeks.</summary>
/// <param name="Level">Their level.</param>
/// <param name="Heads">How many; 0 or more, fractional only as an expectation.</param>
/// <param name="TenureWeeks">Whole weeks since their first day.</param>
/// <param name="FtePerHead">Contract share of each, 1 for full time.</param>
public sealed record Cohort(RoleLevel Level, decimal Heads, int TenureWeeks, decimal FtePerHead = 1)
{
    /// <summary>Whole weeks since they reached their level; null where they have been there since they came, or for so long that nobody knows.</summary>
    public int? LevelWeeks { get; init; }

    /// <summary>Whose people they are.</summary>
    public Employer Employer { get; init; }

    /// <summary>Where they return to; null where they belong here.</summary>
    public Loan? Loan { get; init; }

    /// <summary>Whole years in their level, from 0: the step of their pay.</summary>
    public int PayStep => (LevelWeeks ?? TenureWeeks) / 52;
}

/// <summary>Whose payroll somebody is on.</summary>
public enum Employer
{
    /// <summary>Ours.</summary>
    Own,

    /// <summary>An outsourcing partner's (BPO): no salary, no attrition of ours, no seat of ours.</summary>
    Outsourced,
}

/// <summary>A temporary transfer under way.</summary>
/// <param name="Home">The team they return to.</param>
/// <param name="WeeksLeft">Weeks they stay yet, this one counted; 1 or more.</param>
public sealed record Loan(TeamId Home, int WeeksLeft);
