using Wfm.Domain.Budget;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;

namespace Wfm.Domain.Capacity;

/// <summary>One calendar month of a team. FTE and heads are means over its days; a week that crosses the end of a month belongs to each by its days.</summary>
/// <param name="Team">The team.</param>
/// <param name="Month">First day of the month.</param>
/// <param name="RequiredNet">Mean FTE handling contacts or free for them.</param>
/// <param name="RequiredGross">Mean FTE to pay for that.</param>
/// <param name="Available">Mean FTE that people are worth.</param>
/// <param name="Heads">Mean heads.</param>
/// <param name="EndHeads">Heads in the last week that touches the month, its leavers gone.</param>
/// <param name="Starters">Starters of the Mondays in the month.</param>
/// <param name="Leavers">Leavers, by days.</param>
public sealed record CapacityMonth(
    TeamId Team,
    DateOnly Month,
    FullTimeEquivalent RequiredNet,
    FullTimeEquivalent RequiredGross,
    FullTimeEquivalent Available,
    decimal Heads,
    decimal EndHeads,
    int Starters,
    decimal Leavers)
{
    private const int Digits = 6;

    /// <summary>Available less required.</summary>
    public FullTimeEquivalent Gap => Available - RequiredGross;

    /// <summary>All months that the plan's weeks touch, team by team.</summary>
    public static IReadOnlyList<CapacityMonth> Of(CapacityPlan plan)
    {
        if (plan.Teams.Count == 0)
            return [];
        var months = PlanMonth.Of(plan);
        return [.. plan.Teams.SelectMany(team => months.Select(month => Of(team, month)))];
    }

    private static CapacityMonth Of(TeamPlan team, PlanMonth month)
    {
        decimal days = month.Days.Sum(days => days.Count);
        decimal Mean(Func<CapacityWeek, decimal> figure) => decimal.Round(month.Days.Sum(some => figure(team.Weeks[some.Week]) * some.Count) / days, Digits);
        var last = team.Weeks[month.Weeks.Max()];
        return new CapacityMonth(
            team.Team,
            month.FirstDay,
            FullTimeEquivalent.Of(Mean(week => week.RequiredNet.Value)),
            FullTimeEquivalent.Of(Mean(week => week.RequiredGross.Value)),
            FullTimeEquivalent.Of(Mean(week => week.Available.Value)),
            Mean(week => week.Heads),
            last.Heads - last.Leavers,
            month.Weeks.Where(week => team.Weeks[week].Week >= month.FirstDay).Sum(week => team.Weeks[week].Starters),
            decimal.Round(month.Days.Sum(some => team.Weeks[some.Week].Leavers * some.Count / 7), Digits));
    }
}
