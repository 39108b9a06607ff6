using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>
/// The gap of a plan's weeks by what a planner asks about: group, site, tier. A team's people are shared among its groups in proportion to what
/// they ask for, so the gaps of groups add up to that of the team. Formula: FORMULAS.md#gaps.
/// </summary>
public static class CapacityGaps
{
    /// <summary>Available and required of one group, site or tier in one week.</summary>
    /// <param name="Week">The Monday.</param>
    /// <param name="Of">The group, the site, or the team and tier.</param>
    /// <param name="Required">FTE to pay for.</param>
    /// <param name="Available">FTE there are.</param>
    public sealed record Line(DateOnly Week, string Of, FullTimeEquivalent Required, FullTimeEquivalent Available)
    {
        /// <summary>Available less required.</summary>
        public FullTimeEquivalent Gap { get; init; } = Available - Required;
    }

    /// <summary>By planning group.</summary>
    public static IEnumerable<Line> ByGroup(CapacityPlan plan) =>
        from team in plan.Teams
        from week in team.Weeks
        from line in ByGroup(week)
        select line;

    /// <summary>By site.</summary>
    public static IEnumerable<Line> BySite(CapacityPlan plan, Operation operation)
    {
        var sites = operation.Teams.ToDictionary(team => team.Id, team => team.Site);
        return from site in plan.Teams.GroupBy(team => sites[team.Team]).OrderBy(site => site.Key)
               from index in Enumerable.Range(0, site.First().Weeks.Count)
               select new Line(
                   site.First().Weeks[index].Week,
                   site.Key.Value,
                   FullTimeEquivalent.Of(site.Sum(team => team.Weeks[index].RequiredGross.Value)),
                   FullTimeEquivalent.Of(site.Sum(team => team.Weeks[index].Available.Value)));
    }

    /// <summary>
    /// By level: for each tier, what it and the tiers above it ask of the levels that serve it. Who serves tier 2 serves tier 1 too, so each tier's
    /// line holds that of the tier above. Overtime, time off and the partner's people count for the lowest tier.
    /// </summary>
    public static IEnumerable<Line> ByTier(CapacityPlan plan, Operation operation)
    {
        var teams = operation.Teams.ToDictionary(team => team.Id);
        return from team in plan.Teams
               from week in team.Weeks
               from line in ByTier(team, week, teams[team.Team])
               select line;
    }

    private static IEnumerable<Line> ByGroup(CapacityWeek week)
    {
        var asked = week.Groups.Sum(group => group.Gross.Value);
        var left = week.Available.Value;
        foreach (var (index, group) in week.Groups.Index())
        {
            var share = index == week.Groups.Count - 1 || asked == 0 ? left : decimal.Round(week.Available.Value * (group.Gross.Value / asked), SupplyForecast.Digits);
            left -= share;
            yield return new Line(week.Week, group.Group.Value, FullTimeEquivalent.Of(decimal.Round(group.Gross.Value, SupplyForecast.Digits)), FullTimeEquivalent.Of(share));
        }
    }

    private static IEnumerable<Line> ByTier(TeamPlan plan, CapacityWeek week, Team team)
    {
        var tiers = week.Groups.Select(group => group.Tier).Distinct().Order().ToList();
        foreach (var tier in tiers)
        {
            var required = week.Groups.Where(group => group.Tier >= tier).Sum(group => group.Gross.Value);
            var people = tier == tiers[0]
                ? week.Available.Value
                : week.AvailableByLevel.Where(level => team.ServesTier(level.Key, tier)).Sum(level => level.Value.Value);
            yield return new Line(week.Week, $"{plan.Team} tier {tier}", FullTimeEquivalent.Of(decimal.Round(required, SupplyForecast.Digits)), FullTimeEquivalent.Of(people));
        }
    }
}
