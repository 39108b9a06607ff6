using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Planning.RollUp;

/// <summary>Starts a plan from the people who were really there. Pure.</summary>
internal static class TeamsAsCounted
{
    /// <summary>
    /// The operation with each team as it was last counted up to the plan's first week, rolled forward from then with what the plan before decided; a team
    /// that was never counted stays as it is.
    /// </summary>
    internal static Operation Apply(Operation operation, DateOnly firstWeek, IReadOnlyList<HeadCount> counts, PlanBasis? before)
    {
        var latest = counts.Where(count => count.Monday <= firstWeek).GroupBy(count => count.Team).ToDictionary(team => team.Key, team => team.MaxBy(count => count.AsOf)!);
        return latest.Count == 0 ? operation : operation with
        {
            Teams = [.. operation.Teams.Select(team => latest.TryGetValue(team.Id, out var count) ? count.RollForward(team, firstWeek, monday => Decided(before, team.Id, monday)) : team)],
        };
    }

    private static WeekDecisions Decided(PlanBasis? before, TeamId team, DateOnly monday)
    {
        if (before is null || before.Decisions.Teams.FirstOrDefault(some => some.Team == team) is not { } decisions)
            return WeekDecisions.None;
        var index = (monday.DayNumber - before.Problem.FirstWeek.DayNumber) / 7;
        return monday >= before.Problem.FirstWeek && index < decisions.Weeks.Count ? decisions.Weeks[index] : WeekDecisions.None;
    }
}
