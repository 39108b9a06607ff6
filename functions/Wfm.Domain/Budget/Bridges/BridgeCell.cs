namespace Wfm.Domain.Budget.Bridges;

/// <summary>Money of one month that shares its drivers, in two budgets.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Before">Lines of the first budget.</param>
/// <param name="After">Lines of the second.</param>
internal sealed record BridgeCell(DateOnly Month, IReadOnlyList<BudgetLine> Before, IReadOnlyList<BudgetLine> After)
{
    /// <summary>What the quantity is carried by: paid FTE, starters .. of the first budget.</summary>
    internal double CarrierBefore { get; init; }

    /// <summary>The same of the second.</summary>
    internal double CarrierAfter { get; init; }

    /// <summary>Effects on the carrier by driver; they add up to its difference.</summary>
    internal required double[] CarrierEffects { get; init; }

    /// <summary>What the rest of the quantity is, that does not go with the carrier.</summary>
    internal MoneyDriver Rest { get; init; } = MoneyDriver.Mix;

    /// <summary>Minor units by driver; they add up to the difference of the cell exactly.</summary>
    internal long[] Effects()
    {
        var (from, to) = (Before.Sum(line => line.Amount), After.Sum(line => line.Amount));
        var exact = new double[CarrierEffects.Length];
        var each = CarrierBefore > 0 ? from / CarrierBefore : CarrierAfter > 0 ? to / CarrierAfter : 0;
        for (var driver = 0; driver < exact.Length; driver++)
            exact[driver] = CarrierEffects[driver] * each;

        var old = Before.GroupBy(Key).ToDictionary(key => key.Key, Each);
        foreach (var line in After.GroupBy(Key))
        {
            // What is priced in one budget only has no price to differ from.
            if (old.TryGetValue(line.Key, out var was))
                exact[(int)(IsPay(line.Key.Account) ? MoneyDriver.Rate : MoneyDriver.Price)] += (double)(line.Sum(part => part.Quantity) * (Each(line) - was));
        }

        exact[(int)Rest] += to - from - exact.Sum();
        return Whole(exact, to - from);
    }

    // Largest remainder, the sum being known to be whole.
    private static long[] Whole(double[] exact, long sum)
    {
        var whole = Array.ConvertAll(exact, effect => (long)Math.Floor(effect));
        var left = sum - whole.Sum();
        foreach (var driver in Enumerable.Range(0, exact.Length).OrderByDescending(driver => exact[driver] - whole[driver]).ThenBy(driver => driver))
        {
            if (left <= 0)
                break;
            whole[driver]++;
            left--;
        }

        whole[(int)MoneyDriver.Timing] += left;
        return whole;
    }

    private static (Account Account, Operations.TeamId? Team, Operations.SiteId? Site, Operations.PlanningGroupId? Group, Workforce.RoleLevel? Level, int? Step, string Price) Key(BudgetLine line) =>
        (line.Account, line.Team, line.Site, line.Group, line.Level, line.PayStep, line.PriceKey);

    private static decimal Each(IEnumerable<BudgetLine> lines)
    {
        var (quantity, amount) = lines.Aggregate((0m, 0m), (sum, line) => (sum.Item1 + line.Quantity, sum.Item2 + line.Amount));
        return quantity == 0 ? 0 : amount / quantity;
    }

    private static bool IsPay(Account account) => account is Account.Salaries or Account.TrainingPay or Account.Benefits or Account.ShiftDifferentials or Account.Overtime or Account.TimeOff;
}
