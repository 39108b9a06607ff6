using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>What decisions cost under expected attrition: the measure plans are compared by. Formula: FORMULAS.md#hiring-cost.</summary>
public static class HiringCost
{
    /// <summary>Cost of all weeks of all teams, in major units.</summary>
    public static decimal Of(HiringProblem problem, HiringDecisions decisions) =>
        Weekly(problem, decisions).Sum(team => team.Value.Sum(week => week.Total));

    /// <summary>Cost by team and week.</summary>
    public static IReadOnlyDictionary<TeamId, IReadOnlyList<WeekCost>> Weekly(HiringProblem problem, HiringDecisions decisions)
    {
        var forecast = new WorkforceForecast(problem.Teams.Select(team => team.Team), problem.FirstWeek);
        var plans = decisions.Teams.ToDictionary(team => team.Team, team => team.Weeks);
        var costs = problem.Teams.ToDictionary(team => team.Team.Id, _ => new List<WeekCost>(problem.Weeks));
        for (var index = 0; index < problem.Weeks; index++)
        {
            var week = forecast.Advance(plans.ToDictionary(plan => plan.Key, plan => plan.Value[index]));
            foreach (var team in problem.Teams)
                costs[team.Team.Id].Add(Of(team.Prices, week[team.Team.Id], plans[team.Team.Id][index], team.Demand[index]));
        }

        return costs.ToDictionary(team => team.Key, IReadOnlyList<WeekCost> (team) => team.Value);
    }

    /// <summary>Cost of one week of a team.</summary>
    public static WeekCost Of(HiringPrices prices, SupplyWeek week, WeekDecisions decisions, TeamDemand demand) =>
        Of(prices, week.People, week.Parts, week.OutsourcedHeads, decisions, (week.Available - demand.Gross).Value);

    /// <summary>Cost of one planned week.</summary>
    public static WeekCost Of(HiringPrices prices, CapacityWeek week) =>
        Of(prices, week.People, week.Parts, week.OutsourcedHeads, week.Decisions, week.Gap.Value);

    private static WeekCost Of(HiringPrices prices, IReadOnlyList<PeopleCount> people, SupplyParts parts, decimal outsourcedHeads, WeekDecisions decisions, decimal gap) => new(
        people.Sum(alike => alike.ContractFte * prices.PayPerFteWeek.GetValueOrDefault(alike.Level)),
        (decisions.Starters * (prices.RecruitingPerStarter + prices.TrainingPerStarter)) + (decisions.Classes.Count(one => one.Heads > 0) * prices.PerClass),
        (parts.Overtime.Value * prices.OvertimePerFteWeek) - (parts.VoluntaryTimeOff.Value * prices.VoluntaryTimeOffSavingPerFteWeek),
        outsourcedHeads * prices.OutsourcedPerHeadWeek,
        Math.Max(0, -gap) * prices.ShortagePerFteWeek,
        Math.Max(0, gap) * prices.SurplusPerFteWeek);
}

/// <summary>Cost of a week, in major units. Shortage and surplus are prices of the plan, not money that is paid.</summary>
/// <param name="Pay">Loaded pay of everybody on the books.</param>
/// <param name="Starting">Recruiting and training.</param>
/// <param name="Flex">Overtime less what voluntary time off saves.</param>
/// <param name="Outsourced">The partner.</param>
/// <param name="Shortage">People missing.</param>
/// <param name="Surplus">People too many.</param>
public sealed record WeekCost(decimal Pay, decimal Starting, decimal Flex, decimal Outsourced, decimal Shortage, decimal Surplus)
{
    /// <summary>What is paid: what a budget cap counts.</summary>
    public decimal Paid => Pay + Starting + Flex + Outsourced;

    /// <summary>Everything.</summary>
    public decimal Total => Paid + Shortage + Surplus;
}
