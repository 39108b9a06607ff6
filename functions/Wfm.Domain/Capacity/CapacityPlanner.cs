using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>Puts demand and supply of every team side by side. Pure.</summary>
public static class CapacityPlanner
{
    /// <summary>The plan of all teams over the weeks of their demand, with the decisions of a planner.</summary>
    public static CapacityPlan Build(HiringProblem problem, IHiringPlanner hiring, CancellationToken cancel = default) =>
        Build(problem, hiring.Decide(problem, cancel));

    /// <summary>The plan under given decisions.</summary>
    public static CapacityPlan Build(HiringProblem problem, HiringDecisions decisions)
    {
        var forecast = new WorkforceForecast(problem.Teams.Select(team => team.Team), problem.FirstWeek);
        var decided = decisions.Teams.ToDictionary(team => team.Team, team => team.Weeks);
        var weeks = problem.Teams.ToDictionary(team => team.Team.Id, _ => new List<CapacityWeek>(problem.Weeks));
        for (var index = 0; index < problem.Weeks; index++)
        {
            var supply = forecast.Advance(decided.ToDictionary(team => team.Key, team => team.Value[index]));
            foreach (var team in problem.Teams)
                weeks[team.Team.Id].Add(Week(team.Demand[index], supply[team.Team.Id], decided[team.Team.Id][index]));
        }

        return new CapacityPlan(problem.FirstWeek, [.. weeks.OrderBy(team => team.Key).Select(team => new TeamPlan(team.Key, team.Value))])
        {
            Hiring = new HiringSummary(decisions.Method, decisions.Gap, [.. decisions.Binding.Select(limit => limit with { SavingOfOneMore = null })])
            {
                Robustness = decisions.Robustness,
            },
        };
    }

    private static CapacityWeek Week(TeamDemand demand, SupplyWeek supply, WeekDecisions decisions) =>
        new(demand.Week, Published(demand.Net), Published(demand.Gross), supply.Heads, supply.Available, decisions.Starters, supply.Leavers, supply.HeadsByLevel)
        {
            Parts = supply.Parts,
            Flows = supply.Flows,
            People = supply.People,
            AvailableByLevel = supply.AvailableByLevel,
            InTraining = supply.InTraining,
            Juniors = supply.Juniors,
            MentorPlaces = supply.MentorPlaces,
            OutsourcedHeads = supply.OutsourcedHeads,
            Decisions = decisions,
            Groups = demand.Groups,
        };

    // Fixed digits, so that differences of published figures are exact.
    private static FullTimeEquivalent Published(FullTimeEquivalent fte) => FullTimeEquivalent.Of(decimal.Round(fte.Value, SupplyForecast.Digits));
}
