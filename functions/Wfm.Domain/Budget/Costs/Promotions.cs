using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget.Costs;

/// <summary>People promoted in a month: starters come at the entry level, so what the levels above it gain has been promoted.</summary>
internal static class Promotions
{
    internal static decimal In(TeamMonth team)
    {
        var weeks = team.Month.Weeks.ToList();
        decimal Above(int week) => team.Plan.Weeks[week].HeadsByLevel.Where(level => level.Key > RoleLevel.CsrI).Sum(level => level.Value);
        return Math.Max(0, Above(weeks[^1]) - Above(weeks[0]));
    }
}
