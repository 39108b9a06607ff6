using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget.Ranges;

/// <summary>
/// How a budget's money answers to more work, more leavers and other prices, without planning anew. Pay follows paid FTE = available x work +
/// drag x work x attrition; hiring follows starters, of which as many as there are leavers follow attrition; licences and seats follow all paid FTE.
/// A first-order answer: it knows no economies of scale and no commitments. Formula: FORMULAS.md#cost-response.
/// </summary>
public sealed class CostResponse
{
    private readonly Component[] _components;
    private readonly BudgetDrivers[] _teams;

    /// <summary>The response of a budget.</summary>
    public CostResponse(BudgetEstimate budget)
    {
        Budget = budget;
        _teams = [.. budget.Drivers.GroupBy(driver => driver.Team).OrderBy(team => team.Key).Select(Sum)];
        var index = _teams.Index().ToDictionary(team => team.Item.Team, team => team.Index);
        PriceKeys = [.. budget.Lines.Select(line => line.PriceKey).Distinct().Order(StringComparer.Ordinal)];
        Accounts = [.. budget.Lines.Select(line => line.Account).Distinct().Order()];
        var prices = PriceKeys.Index().ToDictionary(price => price.Item, price => price.Index);
        var columns = Accounts.Index().ToDictionary(account => account.Item, account => account.Index);
        _components = [.. budget.Lines
            .GroupBy(line => (Team: line.Team is { } team && index.TryGetValue(team, out var known) ? known : -1, line.Account, line.PriceKey))
            .Select(part => new Component(part.Key.Team, part.Key.Account, columns[part.Key.Account], prices[part.Key.PriceKey], part.Sum(line => line.Amount)))];
    }

    /// <summary>The budget.</summary>
    public BudgetEstimate Budget { get; }

    /// <summary>Teams, in the order in which their factors are given.</summary>
    public IReadOnlyList<TeamId> Teams => [.. _teams.Select(team => team.Team)];

    /// <summary>Keys of the prices it rests on, in the order in which their factors are given.</summary>
    public IReadOnlyList<string> PriceKeys { get; }

    /// <summary>Accounts it has money in, in the order of <see cref="Evaluate"/>.</summary>
    public IReadOnlyList<Account> Accounts { get; }

    /// <summary>What drives a team over the whole plan.</summary>
    public BudgetDrivers Drivers(int team) => _teams[team];

    /// <summary>Money by account in minor units, unrounded.</summary>
    /// <param name="work">Factor on each team's work, 1 as planned.</param>
    /// <param name="attrition">Factor on leavers, 1 as planned.</param>
    /// <param name="prices">Factor on each price of <see cref="PriceKeys"/>, 1 as planned; none for all 1.</param>
    /// <param name="benefits">Factor on benefits beside that on pay.</param>
    public double[] Evaluate(ReadOnlySpan<double> work, double attrition, ReadOnlySpan<double> prices, double benefits = 1)
    {
        Span<double> paid = _teams.Length <= 256 ? stackalloc double[_teams.Length] : new double[_teams.Length];
        Span<double> hired = _teams.Length <= 256 ? stackalloc double[_teams.Length] : new double[_teams.Length];
        double before = 0, after = 0;
        for (var team = 0; team < _teams.Length; team++)
        {
            var drivers = _teams[team];
            var all = (double)drivers.PaidFte;
            var drag = Math.Clamp((double)(drivers.PaidFte - drivers.AvailableFte), 0, all);
            paid[team] = all == 0 ? 1 : work[team] * (all - drag + (drag * attrition)) / all;
            var replaced = drivers.Starters > 0 ? Math.Min(1, (double)(drivers.Leavers / drivers.Starters)) : 0;
            hired[team] = work[team] * (1 - replaced + (replaced * attrition));
            before += all;
            after += all * paid[team];
        }

        var organisation = before == 0 ? 1 : after / before;
        var sums = new double[Accounts.Count];
        foreach (var part in _components)
        {
            var quantity = part.Account switch
            {
                Account.Setup => 1,
                Account.Licences or Account.Facilities => organisation,
                _ when part.Team < 0 => organisation,
                Account.Recruiting or Account.Training or Account.Certifications or Account.Equipment => hired[part.Team],
                Account.Outbound or Account.Outsourcing => work[part.Team],
                _ => paid[part.Team],
            };
            var price = prices.IsEmpty ? 1 : prices[part.Price];
            sums[part.Column] += part.Amount * quantity * price * (part.Account == Account.Benefits ? benefits : 1);
        }

        return sums;
    }

    /// <summary>Money in all, as <see cref="Evaluate"/>, for the same factors in every team and prices as planned.</summary>
    public double Total(double work, double attrition)
    {
        var each = new double[_teams.Length];
        Array.Fill(each, work);
        return Evaluate(each, attrition, []).Sum();
    }

    private static BudgetDrivers Sum(IGrouping<TeamId, BudgetDrivers> team) => new(default, team.Key)
    {
        Contacts = team.Sum(month => month.Contacts),
        Lower80 = team.Sum(month => month.Lower80),
        Upper80 = team.Sum(month => month.Upper80),
        HandleHours = team.Sum(month => month.HandleHours),
        NetHours = team.Sum(month => month.NetHours),
        RequiredFte = team.Sum(month => month.RequiredFte),
        AvailableFte = team.Sum(month => month.AvailableFte),
        PaidFte = team.Sum(month => month.PaidFte),
        Starters = team.Sum(month => month.Starters),
        Leavers = team.Sum(month => month.Leavers),
    };

    private readonly record struct Component(int Team, Account Account, int Column, int Price, long Amount);
}
