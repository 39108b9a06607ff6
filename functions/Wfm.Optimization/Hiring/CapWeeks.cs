using Wfm.Domain.Capacity;

namespace Wfm.Optimization.Hiring;

/// <summary>Which budget caps count a week of a team.</summary>
internal sealed class CapWeeks(HiringProblem problem)
{
    private readonly int[][] _all = [.. Enumerable.Range(0, problem.Weeks).Select(week =>
        Enumerable.Range(0, problem.Rules.BudgetCaps.Count).Where(cap => problem.Monday(week) >= problem.Rules.BudgetCaps[cap].From && problem.Monday(week) <= problem.Rules.BudgetCaps[cap].To).ToArray())];

    internal int Count => problem.Rules.BudgetCaps.Count;

    /// <summary>The cap less a unit: overtime is rounded, and money is checked in decimals.</summary>
    internal double Most(int cap) => (double)problem.Rules.BudgetCaps[cap].Most - 1;

    internal IEnumerable<int> Of(TeamModel team, int week)
    {
        if (_all[week].Length == 0)
            return [];
        return _all[week].Where(cap => problem.Rules.BudgetCaps[cap].Team is not { } only || only == team.Team.Id);
    }
}
