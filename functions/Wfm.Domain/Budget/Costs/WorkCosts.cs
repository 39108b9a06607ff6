using Wfm.Domain.Capacity;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget.Costs;

/// <summary>A team's work in one month, by group: hours to share money out by, contacts, and what is paid by contact. FORMULAS.md#budget.</summary>
internal sealed class WorkCosts
{
    private readonly Dictionary<PlanningGroupId, PlanningGroup> _groups;

    private readonly bool _byContact;

    internal WorkCosts(Operation operation)
    {
        _groups = operation.Groups.ToDictionary(group => group.Id);
        _byContact = operation.Finance.OutsourcingByContact;
    }

    /// <summary>The share of each of the team's groups; a group without work in the month has none.</summary>
    internal IEnumerable<GroupShare> Shares(TeamMonth team) => team.Team.Serves
        .Where(_groups.ContainsKey)
        .Select(group => new GroupShare(
            team.Month.FirstDay, team.Site.Id, team.Team.Id, group, _groups[group].CostCentre, decimal.Round(Sum(team, group, week => week.GrossHours), BudgetLine.QuantityDigits)))
        .Where(share => share.Weight > 0);

    internal static BudgetDrivers Drivers(TeamMonth team)
    {
        decimal Work(Func<GroupDemand, decimal> figure) => decimal.Round(team.Team.Serves.Sum(group => Sum(team, group, figure)), BudgetLine.QuantityDigits);
        decimal People(Func<CapacityWeek, decimal> figure) => decimal.Round(team.Mean(figure), BudgetLine.QuantityDigits);
        return new BudgetDrivers(team.Month.FirstDay, team.Team.Id)
        {
            Contacts = Work(week => week.Contacts),
            Lower80 = Work(week => week.Lower80),
            Upper80 = Work(week => week.Upper80),
            HandleHours = Work(week => week.WorkloadHours),
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

    /// <summary>The partner's people: by the hour they are booked, or by the contacts their share of the team's FTE handles.</summary>
    internal IEnumerable<BudgetLine> Outsourcing(TeamMonth team, PriceSheet book)
    {
        var month = team.Month.FirstDay;
        if (!team.Month.Weeks.Any(week => team.Plan.Weeks[week].OutsourcedHeads > 0))
            return [];
        return _byContact
            ? [book.Line(month, Account.Outsourcing, PriceKeys.OutsourcingContact, team.Sum(week => week.Available.Value > 0
                ? week.Groups.Sum(group => group.Contacts) * week.Parts.Outsourced.Value / week.Available.Value : 0))]
            : [book.Line(month, Account.Outsourcing, PriceKeys.OutsourcingHour, team.Sum(week => week.OutsourcedHeads * team.Team.WeeklyHours))];
    }

    private static decimal Sum(TeamMonth team, PlanningGroupId group, Func<GroupDemand, decimal> figure) =>
        team.Sum(week => week.Groups.FirstOrDefault(demand => demand.Group == group) is { } found ? figure(found) : 0);
}
