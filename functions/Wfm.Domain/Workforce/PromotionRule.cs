namespace Wfm.Domain.Workforce;

/// <summary>One step of the ladder: who may be promoted, how many, and what it costs in output meanwhile.</summary>
/// <param name="From">The level they leave.</param>
/// <param name="To">The level they reach.</param>
/// <param name="EligibleAfterWeeks">Weeks of tenure from which they may be promoted.</param>
/// <param name="RatePerYear">Share of the eligible promoted in a year, 0 to 1.</param>
public sealed record PromotionRule(RoleLevel From, RoleLevel To, int EligibleAfterWeeks, decimal RatePerYear)
{
    /// <summary>True where every promotion is answered by one more starter at the entry level.</summary>
    public bool Backfill { get; init; } = true;

    /// <summary>Productivity by week in the new level, until it is 1 for good.</summary>
    public IReadOnlyList<decimal> Steps { get; init; } = [];

    /// <summary>Productivity in the given week since the promotion, from 0.</summary>
    public decimal ProductivityAt(int levelWeeks) => levelWeeks < Steps.Count ? Steps[levelWeeks] : 1;
}
