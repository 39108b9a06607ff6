using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;

namespace Wfm.Exports.Pack;

/// <summary>The people and the work of one team in one month: what capacity templates of other systems ask for.</summary>
internal sealed record PeopleMonth(DateOnly Month, TeamId Team, SiteId Site)
{
    internal decimal Contacts { get; init; }

    internal decimal WorkloadHours { get; init; }

    internal decimal NetHours { get; init; }

    internal decimal RequiredNet { get; init; }

    internal decimal RequiredGross { get; init; }

    internal decimal Available { get; init; }

    internal decimal StartHeads { get; init; }

    internal decimal EndHeads { get; init; }

    internal decimal Heads { get; init; }

    internal int Starters { get; init; }

    internal decimal Leavers { get; init; }

    internal decimal Overtime { get; init; }

    internal decimal TimeOff { get; init; }

    internal int LargestClass { get; init; }

    internal DateOnly? FirstClass { get; init; }

    internal DateOnly? RampComplete { get; init; }

    internal decimal? AhtSeconds => Contacts > 0 ? WorkloadHours * 3600 / Contacts : null;

    internal decimal? Occupancy => NetHours > 0 ? WorkloadHours / NetHours : null;

    /// <summary>1 - net / gross required: shrinkage and schedule inefficiency together.</summary>
    internal decimal? Shrinkage => RequiredGross > 0 ? 1 - (RequiredNet / RequiredGross) : null;

    /// <summary>All teams by month.</summary>
    internal static IReadOnlyList<PeopleMonth> Of(FinancePack pack)
    {
        var teams = pack.Operation.Teams.ToDictionary(team => team.Id);
        var drivers = pack.Budget.Drivers.ToDictionary(driver => (driver.Month, driver.Team));
        return [.. PlanMonth.Of(pack.Capacity).SelectMany(month => pack.Capacity.Teams.Select(plan =>
            Of(month, plan, teams[plan.Team].Site, teams[plan.Team].Ramp.Weeks, drivers.GetValueOrDefault((month.FirstDay, plan.Team)))))];
    }

    private static PeopleMonth Of(PlanMonth month, TeamPlan plan, SiteId site, int rampWeeks, BudgetDrivers? drivers)
    {
        var weeks = month.Weeks.Select(week => plan.Weeks[week]).ToList();
        var mondays = weeks.Where(week => week.Week >= month.FirstDay).ToList();
        decimal Mean(Func<CapacityWeek, decimal> figure) => decimal.Round(month.Days.Sum(days => figure(plan.Weeks[days.Week]) * days.Count) / month.Days.Sum(days => days.Count), 4);
        var first = mondays.FirstOrDefault(week => week.Starters > 0)?.Week;
        return new PeopleMonth(month.FirstDay, plan.Team, site)
        {
            Contacts = drivers?.Contacts ?? 0,
            WorkloadHours = drivers?.HandleHours ?? 0,
            NetHours = drivers?.NetHours ?? 0,
            RequiredNet = Mean(week => week.RequiredNet.Value),
            RequiredGross = Mean(week => week.RequiredGross.Value),
            Available = Mean(week => week.Available.Value),
            StartHeads = decimal.Round(weeks[0].Heads, 4),
            EndHeads = decimal.Round(weeks[^1].Heads - weeks[^1].Leavers, 4),
            Heads = Mean(week => week.Heads),
            Starters = mondays.Sum(week => week.Starters),
            Leavers = decimal.Round(month.Days.Sum(days => plan.Weeks[days.Week].Leavers * days.Count / 7), 4),
            Overtime = Mean(week => week.Parts.Overtime.Value),
            TimeOff = Mean(week => week.Parts.VoluntaryTimeOff.Value),
            LargestClass = mondays.Select(week => week.Starters).DefaultIfEmpty().Max(),
            FirstClass = first,
            RampComplete = mondays.LastOrDefault(week => week.Starters > 0)?.Week.AddDays(7 * rampWeeks),
        };
    }
}
