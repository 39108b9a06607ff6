using Wfm.Domain.Budget.Costs;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget;

/// <summary>Prices a capacity plan month by month from the price book. Pure. Formula: FORMULAS.md#budget.</summary>
public static class BudgetPlanner
{
    /// <summary>The budget of all months of the plan; fails with <c>price.missing</c> for each price the book does not have in force.</summary>
    public static Result<BudgetEstimate> Build(BudgetInputs inputs)
    {
        var operation = inputs.Operation;
        var book = new PriceSheet(operation);
        var premium = PremiumShares.Of(inputs);
        var work = new WorkCosts(operation);
        var teams = operation.Teams.ToDictionary(team => team.Id);
        var sites = operation.Sites.ToDictionary(site => site.Id);
        var most = new Dictionary<SiteId, int>();
        var lines = new List<BudgetLine>();
        var shares = new List<GroupShare>();
        var drivers = new List<BudgetDrivers>();
        foreach (var (month, seats) in PlanMonth.Of(inputs.Capacity).Zip(inputs.Seats.Months))
        {
            foreach (var plan in inputs.Capacity.Teams)
            {
                var team = new TeamMonth(teams[plan.Team], sites[teams[plan.Team].Site], plan, month);
                lines.AddRange(PeopleCosts.Of(team, book, premium[plan.Team])
                    .Concat(HiringCosts.Of(team, book))
                    .Concat(work.Outbound(team, book))
                    .Concat(work.Outsourcing(team, book))
                    .Select(line => line with { Team = plan.Team, Site = team.Site.Id }));
                shares.AddRange(work.Shares(team));
                drivers.Add(WorkCosts.Drivers(team));
            }

            lines.AddRange(PlaceCosts.Licences(operation, month, seats, book));
            lines.AddRange(PlaceCosts.Seats(operation.Finance, month, seats, most, book));
        }

        return book.Missing.Count > 0
            ? Failure.Of(FailureKind.Invalid, [.. book.Missing.Values])
            : new BudgetEstimate(operation.Currency, lines)
            {
                Shares = shares, Drivers = drivers, PriceBook = operation.Prices.Version(), Assumptions = operation.Assumptions.Version(),
            };
    }
}
