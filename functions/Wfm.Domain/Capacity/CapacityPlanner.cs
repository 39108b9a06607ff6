using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>Puts demand and supply of every team side by side. Pure.</summary>
public static class CapacityPlanner
{
    /// <summary>The plan of all teams over the weeks of their demand; every team needs the same weeks.</summary>
    public static CapacityPlan Build(IReadOnlyList<(Team Team, IReadOnlyList<TeamDemand> Demand)> teams, IHiringPlanner hiring, CancellationToken cancel = default) =>
        new(teams[0].Demand[0].Week, [.. teams.OrderBy(pair => pair.Team.Id).Select(pair => Plan(pair.Team, pair.Demand, hiring, cancel))]);

    private static TeamPlan Plan(Team team, IReadOnlyList<TeamDemand> demand, IHiringPlanner hiring, CancellationToken cancel)
    {
        var starters = hiring.Starters(team, demand, cancel);
        var supply = new SupplyForecast(team);
        var weeks = new List<CapacityWeek>(demand.Count);
        foreach (var (index, asked) in demand.Index())
        {
            var week = supply.Advance(starters[index]);
            weeks.Add(new CapacityWeek(asked.Week, asked.Net, asked.Gross, week.Heads, week.Available, starters[index], week.Leavers, week.HeadsByLevel));
        }

        return new TeamPlan(team.Id, weeks);
    }
}
