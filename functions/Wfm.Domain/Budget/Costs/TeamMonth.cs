using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget.Costs;

/// <summary>One team in one month, with its payroll added up.</summary>
/// <param name="Team">The team.</param>
/// <param name="Site">Where it works.</param>
/// <param name="Plan">Its capacity plan.</param>
/// <param name="Month">The month.</param>
internal sealed record TeamMonth(Team Team, Site Site, TeamPlan Plan, PlanMonth Month)
{
    private const decimal DaysPerYear = 365;

    /// <summary>Paid FTE years by level, pay step and whether in class.</summary>
    internal IReadOnlyDictionary<(RoleLevel Level, int Step, bool InClass), decimal> FteYears { get; } = Payroll(Plan, Month);

    /// <summary>Starters whose Monday lies in the month.</summary>
    internal int Starters { get; } = Mondays(Plan, Month).Sum(week => week.Starters);

    /// <summary>People promoted on a Monday of the month.</summary>
    internal decimal Promoted { get; } = Mondays(Plan, Month).Sum(week => week.Flows.Sum(flow => flow.PromotedIn));

    /// <summary>Years of a figure of weeks in FTE: each day of the month over 365.</summary>
    internal decimal Years(Func<CapacityWeek, decimal> figure) => Month.Days.Sum(days => figure(Plan.Weeks[days.Week]) * days.Count) / DaysPerYear;

    /// <summary>The mean over the days of the month of a figure of weeks.</summary>
    internal decimal Mean(Func<CapacityWeek, decimal> figure) =>
        Month.Days.Sum(days => figure(Plan.Weeks[days.Week]) * days.Count) / Month.Days.Sum(days => days.Count);

    /// <summary>The sum over the days of the month of a figure of weeks.</summary>
    internal decimal Sum(Func<CapacityWeek, decimal> figure) => Month.Days.Sum(days => figure(Plan.Weeks[days.Week]) * days.Count) / 7;

    private static IEnumerable<CapacityWeek> Mondays(TeamPlan plan, PlanMonth month) => month.Weeks.Select(week => plan.Weeks[week]).Where(week => week.Week >= month.FirstDay);

    private static SortedDictionary<(RoleLevel, int, bool), decimal> Payroll(TeamPlan plan, PlanMonth month)
    {
        var years = new SortedDictionary<(RoleLevel, int, bool), decimal>();
        foreach (var (week, days) in month.Days)
        {
            foreach (var people in plan.Weeks[week].People)
            {
                var key = (people.Level, people.PayStep, people.Phase == RampPhase.Training);
                years[key] = years.GetValueOrDefault(key) + (people.ContractFte * days / DaysPerYear);
            }
        }

        return years;
    }
}
