using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget.Bridges;

/// <summary>Splits two budgets into cells, each with what drives it.</summary>
internal static class BridgeCells
{
    private enum Kind
    {
        People,
        Hiring,
        Places,
        Calls,
        Partner,
        Once,
    }

    internal static IEnumerable<BridgeCell> Of(BudgetEstimate from, BudgetEstimate to)
    {
        var before = from.Lines.ToLookup(Cell);
        var after = to.Lines.ToLookup(Cell);
        var (known0, known1) = (from.Drivers.ToDictionary(driver => (driver.Month, driver.Team)), to.Drivers.ToDictionary(driver => (driver.Month, driver.Team)));
        var (all0, all1) = (Organisation(from), Organisation(to));
        var (months0, months1) = (from.Lines.Select(line => line.Month).ToHashSet(), to.Lines.Select(line => line.Month).ToHashSet());
        foreach (var cell in before.Select(cell => cell.Key).Union(after.Select(cell => cell.Key)).Order())
        {
            var (month, kind, team) = cell;
            var lines = (Before: before[cell].ToList(), After: after[cell].ToList());
            if (!months0.Contains(month) || !months1.Contains(month))
                yield return Uncarried(month, lines.Before, lines.After, MoneyDriver.Timing);
            else if (kind is Kind.Calls or Kind.Partner or Kind.Once)
                yield return Uncarried(month, lines.Before, lines.After, kind == Kind.Once ? MoneyDriver.Timing : kind == Kind.Calls ? MoneyDriver.Volume : MoneyDriver.Mix);
            else if (kind == Kind.Places)
                yield return People(month, lines.Before, lines.After, all0[month], all1[month]);
            else if (kind == Kind.People)
                yield return People(month, lines.Before, lines.After, Team(known0, month, team), Team(known1, month, team));
            else
                yield return Hiring(month, lines.Before, lines.After, Team(known0, month, team), Team(known1, month, team));
        }
    }

    private static BridgeCell People(DateOnly month, List<BudgetLine> before, List<BudgetLine> after, BudgetDrivers from, BudgetDrivers to) => new(month, before, after)
    {
        CarrierBefore = (double)from.PaidFte,
        CarrierAfter = (double)to.PaidFte,
        CarrierEffects = FteEffects.Of(from, to),
    };

    // Starters = leavers x starters for each: the first is attrition, the second growth, and whether a class starts in this month or the next.
    private static BridgeCell Hiring(DateOnly month, List<BudgetLine> before, List<BudgetLine> after, BudgetDrivers from, BudgetDrivers to)
    {
        var effects = None();
        var (s0, s1, l0, l1) = ((double)from.Starters, (double)to.Starters, (double)from.Leavers, (double)to.Leavers);
        if (s0 > 0 && s1 > 0 && l0 > 0 && l1 > 0)
            effects[(int)MoneyDriver.Attrition] = FteEffects.LogMean(s1, s0) * Math.Log(l1 / l0);
        effects[(int)MoneyDriver.Timing] = s1 - s0 - effects[(int)MoneyDriver.Attrition];
        return new BridgeCell(month, before, after) { CarrierBefore = s0, CarrierAfter = s1, CarrierEffects = effects };
    }

    private static BridgeCell Uncarried(DateOnly month, List<BudgetLine> before, List<BudgetLine> after, MoneyDriver rest) => new(month, before, after) { CarrierEffects = None(), Rest = rest };

    private static double[] None() => new double[Enum.GetValues<MoneyDriver>().Length];

    private static BudgetDrivers Team(Dictionary<(DateOnly, TeamId), BudgetDrivers> known, DateOnly month, TeamId team) =>
        known.TryGetValue((month, team), out var drivers) ? drivers : new BudgetDrivers(month, team);

    private static Dictionary<DateOnly, BudgetDrivers> Organisation(BudgetEstimate budget)
    {
        var sums = budget.Drivers.GroupBy(driver => driver.Month).ToDictionary(month => month.Key, month => new BudgetDrivers(month.Key, default)
        {
            Contacts = month.Sum(driver => driver.Contacts),
            HandleHours = month.Sum(driver => driver.HandleHours),
            NetHours = month.Sum(driver => driver.NetHours),
            RequiredFte = month.Sum(driver => driver.RequiredFte),
            AvailableFte = month.Sum(driver => driver.AvailableFte),
            PaidFte = month.Sum(driver => driver.PaidFte),
            Leavers = month.Sum(driver => driver.Leavers),
        });
        foreach (var month in budget.Lines.Select(line => line.Month).Where(month => !sums.ContainsKey(month)).Distinct().ToList())
            sums[month] = new BudgetDrivers(month, default);
        return sums;
    }

    private static (DateOnly Month, Kind Kind, TeamId Team) Cell(BudgetLine line) => (line.Month, KindOf(line.Account), line.Team ?? default);

    private static Kind KindOf(Account account) => account switch
    {
        Account.Salaries or Account.TrainingPay or Account.Benefits or Account.Incentives or Account.ShiftDifferentials or Account.Overtime or Account.TimeOff => Kind.People,
        Account.Recruiting or Account.Training or Account.Certifications or Account.Equipment => Kind.Hiring,
        Account.Licences or Account.Facilities => Kind.Places,
        Account.Outsourcing => Kind.Partner,
        Account.Outbound => Kind.Calls,
        Account.Setup => Kind.Once,
        _ => throw new ArgumentOutOfRangeException(nameof(account), account, "An account without a kind."),
    };
}
