using Wfm.Domain.Capacity;

namespace Wfm.Domain.Budget;

/// <summary>A calendar month as the plan's weeks see it: a week that crosses the end of a month belongs to each by its days.</summary>
/// <param name="FirstDay">First day of the month.</param>
/// <param name="Days">How many days of which week (its index in the plan) lie in the month.</param>
public sealed record PlanMonth(DateOnly FirstDay, IReadOnlyList<(int Week, int Count)> Days)
{
    /// <summary>The weeks that touch the month, as indices of the plan.</summary>
    public IEnumerable<int> Weeks => Days.Select(days => days.Week);

    /// <summary>Share of the month's days that the plan covers; below 1 at most in the first and the last.</summary>
    public decimal Share => (decimal)Days.Sum(days => days.Count) / DateTime.DaysInMonth(FirstDay.Year, FirstDay.Month);

    /// <summary>The months of a plan, in order.</summary>
    public static IReadOnlyList<PlanMonth> Of(CapacityPlan plan)
    {
        var days = Enumerable.Range(0, 7 * plan.Teams[0].Weeks.Count).Select(day => (Date: plan.FirstWeek.AddDays(day), Week: day / 7));
        return [.. days
            .GroupBy(day => new DateOnly(day.Date.Year, day.Date.Month, 1))
            .Select(month => new PlanMonth(month.Key, [.. month.GroupBy(day => day.Week).Select(week => (week.Key, week.Count()))]))];
    }
}
