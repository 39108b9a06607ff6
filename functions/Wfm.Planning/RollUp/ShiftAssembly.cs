using Wfm.Domain.Budget;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Planning.RollUp;

/// <summary>Covers each team's week with shifts: heads on site, paid hours with a differential, and what shifts cost beyond the requirement.</summary>
public static class ShiftAssembly
{
    /// <summary>The shift plans of the teams that serve planned groups, by team; a team nobody is required of has none.</summary>
    /// <param name="operation">Teams and their sites.</param>
    /// <param name="firstWeek">Monday of the plan.</param>
    /// <param name="peaks">People scheduled by quarter hour of the UTC week, by group.</param>
    /// <param name="planner">Finds the shifts.</param>
    /// <param name="cancel">Stops the work.</param>
    public static IReadOnlyList<TeamShifts> Build(
        Operation operation, DateOnly firstWeek, IReadOnlyList<ScheduledPeaks> peaks, IShiftPlanner planner, CancellationToken cancel)
    {
        var byGroup = peaks.ToDictionary(peak => peak.Group, peak => peak.ByQuarterHour);
        var plans = new List<TeamShifts>();
        foreach (var team in operation.Teams.OrderBy(team => team.Id))
        {
            var demand = Demand(operation, team, firstWeek, [.. team.Serves.Where(byGroup.ContainsKey).Select(group => byGroup[group])]);
            if (demand.RequiredHours > 0 && planner.Plan(demand, TypicalShifts.Rules, ShiftEffort.Nightly, cancel).TryGet(out var plan, out _))
                plans.Add(new TeamShifts(team.Id, firstWeek, plan));
        }

        return plans;
    }

    /// <summary>The team's week on its site's clock: the sum of its groups, and in each half hour the higher quarter.</summary>
    internal static ShiftDemand Demand(Operation operation, Team team, DateOnly firstWeek, IReadOnlyList<IReadOnlyList<decimal>> groups)
    {
        var quarter = TimeSpan.FromMinutes(15);
        var zone = operation.Sites.Single(site => site.Id == team.Site).Zone;
        var local = LocalDay.Of(firstWeek, zone, quarter).StartUtc - new DateTimeOffset(firstWeek, TimeOnly.MinValue, TimeSpan.Zero);
        var ahead = (int)(local / quarter) + ScheduledPeaks.QuarterHours;
        decimal At(int slot) => groups.Sum(group => group[(slot + ahead) % ScheduledPeaks.QuarterHours]);
        return new ShiftDemand(TypicalShifts.SlotLength, [.. Enumerable.Range(0, ScheduledPeaks.QuarterHours / 2).Select(slot => Math.Max(At(2 * slot), At((2 * slot) + 1)))]);
    }
}
