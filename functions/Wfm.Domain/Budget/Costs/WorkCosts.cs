using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget.Costs;

/// <summary>A team's work in one month, by group: hours to share money out by, contacts, and what is paid by contact. FORMULAS.md#budget.</summary>
internal sealed class WorkCosts
{
    private readonly Dictionary<(PlanningGroupId, DateOnly), DemandWeek> _weeks;
    private readonly Dictionary<PlanningGroupId, PlanningGroup> _groups;

    internal WorkCosts(BudgetInputs inputs)
    {
        _weeks = inputs.Demand.SelectMany(group => group.Weeks.Select(week => (group.Group, week))).ToDictionary(week => (week.Group, week.week.Week), week => week.week);
        _groups = inputs.Operation.Groups.ToDictionary(group => group.Id);
    }

    /// <summary>The share of each of the team's groups; a group without work in the month has none.</summary>
    internal IEnumerable<GroupShare> Shares(TeamMonth team) => team.Team.Serves
        .Where(_groups.ContainsKey)
        .Select(group => new GroupShare(
            team.Month.FirstDay, team.Site.Id, team.Team.Id, group, _groups[group].CostCentre, decimal.Round(Sum(team, group, week => week.GrossHours), BudgetLine.QuantityDigits)))
        .Where(share => share.Weight > 0);

    internal BudgetDrivers Drivers(TeamMonth team)
    {
        decimal Work(Func<DemandWeek, decimal> figure) => decimal.Round(team.Team.Serves.Sum(group => Sum(team, group, figure)), BudgetLine.QuantityDigits);
        decimal People(Func<Capacity.CapacityWeek, decimal> figure) => decimal.Round(team.Mean(figure), BudgetLine.QuantityDigits);
        return new BudgetDrivers(team.Month.FirstDay, team.Team.Id)
        {
            Contacts = Work(week => week.Contacts),
            Lower80 = Work(week => week.Lower80),
            Upper80 = Work(week => week.Upper80),
            HandleHours = Work(week => week.HandleHours),
            NetHours = Work(week => week.NetHours),
            RequiredFte = People(week => week.RequiredGross.Value),
            AvailableFte = People(week => week.Available.Value),
            PaidFte = decimal.Round(team.FteYears.Values.Sum() * 365 / team.Month.Days.Sum(days => days.Count), BudgetLine.QuantityDigits),
            Starters = team.Starters,
            Leavers = decimal.Round(team.Sum(week => week.Leavers), BudgetLine.QuantityDigits),
        };
    }

    internal IEnumerable<BudgetLine> Outbound(TeamMonth team, PriceSheet book) => team.Team.Serves
        .Where(group => _groups.TryGetValue(group, out var known) && known.Channel is Channel.Outbound or Channel.Callback)
        .Select(group => book.Line(team.Month.FirstDay, Account.Outbound, PriceKeys.OutboundContact, Sum(team, group, week => week.Contacts)) with { Group = group });

    private decimal Sum(TeamMonth team, PlanningGroupId group, Func<DemandWeek, decimal> figure) => team.Month.Days.Sum(days =>
        _weeks.TryGetValue((group, team.Plan.Weeks[days.Week].Week), out var week) ? figure(week) * days.Count / 7 : 0);
}
