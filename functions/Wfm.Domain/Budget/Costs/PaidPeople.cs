using Wfm.Domain.Capacity;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget.Costs;

/// <summary>Who is on the payroll in a week.</summary>
internal static class PaidPeople
{
    /// <summary>Paid FTE by level, pay step and whether in class; entry-level starters of the last weeks of training are in class.</summary>
    internal static IEnumerable<((RoleLevel Level, int Step, bool InClass) Key, decimal Fte)> Of(Team team, TeamPlan plan, int week)
    {
        var inClass = Enumerable.Range(0, Math.Min(team.Ramp.TrainingWeeks, week + 1)).Sum(back => (decimal)plan.Weeks[week - back].Starters);
        foreach (var (level, heads) in plan.Weeks[week].HeadsByLevel)
        {
            var learning = level == RoleLevel.CsrI ? Math.Min(heads, inClass) : 0;
            if (learning > 0)
                yield return ((level, 0, true), learning);
            if (heads > learning)
                yield return ((level, 0, false), heads - learning);
        }
    }
}
