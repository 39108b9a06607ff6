using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>
/// Hires up to demand, looking ahead by the time a starter needs to reach 80 % productivity: in each week, as many as close the gap
/// expected then if nobody else were hired. Short of people for good beats idle people for a while, so a gap is closed in full.
/// </summary>
public sealed class HireAhead : IHiringPlanner
{
    private const decimal UsefulProductivity = 0.8m;

    /// <inheritdoc />
    public IReadOnlyList<int> Starters(Team team, IReadOnlyList<TeamDemand> demand, CancellationToken cancel = default)
    {
        var starters = new int[demand.Count];
        var ahead = Enumerable.Range(0, 52).First(week => team.Ramp.ProductivityAt(week) >= UsefulProductivity);
        var now = new SupplyForecast(team);
        for (var week = 0; week < demand.Count; week++)
        {
            cancel.ThrowIfCancellationRequested();
            if (week >= team.RecruitingWeeks)
            {
                var target = Math.Min(week + ahead, demand.Count - 1);
                var shortage = demand[target].Gross - AvailableAt(now, target - week);
                var worth = Survivors(team, target - week) * team.Ramp.ProductivityAt(ahead);
                starters[week] = shortage.Value > 0 ? decimal.ToInt32(decimal.Ceiling(shortage.Value / worth)) : 0;
            }

            now.Advance(starters[week]);
        }

        return starters;
    }

    private static Units.FullTimeEquivalent AvailableAt(SupplyForecast now, int weeksAhead)
    {
        var later = now.Copy();
        for (var week = 0; week < weeksAhead; week++)
            later.Advance(0);
        return later.Advance(0).Available;
    }

    private static decimal Survivors(Team team, int weeks) =>
        Enumerable.Range(0, weeks).Aggregate(1m, (left, tenure) => left * (1 - team.Attrition.At(tenure, team.Ramp)));
}
