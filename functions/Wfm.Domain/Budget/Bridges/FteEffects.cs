namespace Wfm.Domain.Budget.Bridges;

/// <summary>
/// Paid FTE of two budgets by driver. Paid = available + drag; available = contacts x AHT x service x shrinkage x cover, drag = leavers x ramp.
/// Products are split by the logarithmic mean (LMDI, Ang 2005), which leaves no rest and favours no order.
/// </summary>
internal static class FteEffects
{
    /// <summary>Effects by <see cref="MoneyDriver"/>; they add up to the difference of paid FTE.</summary>
    internal static double[] Of(BudgetDrivers before, BudgetDrivers after)
    {
        var effects = new double[Enum.GetValues<MoneyDriver>().Length];
        var (a0, a1) = ((double)before.AvailableFte, (double)after.AvailableFte);
        double[] chain0 = Chain(before);
        double[] chain1 = Chain(after);
        if (a0 > 0 && a1 > 0 && chain0.Concat(chain1).All(factor => factor > 0))
        {
            var weight = LogMean(a1, a0);
            for (var factor = 0; factor < chain0.Length; factor++)
                effects[(int)ChainDrivers[factor]] += weight * Math.Log(chain1[factor] / chain0[factor]);
        }
        else
        {
            // Work that is there in one budget only is volume; people without work are a matter of timing.
            effects[(int)(before.Contacts == after.Contacts ? MoneyDriver.Timing : MoneyDriver.Volume)] += a1 - a0;
        }

        var (d0, d1) = ((double)(before.PaidFte - before.AvailableFte), (double)(after.PaidFte - after.AvailableFte));
        var (l0, l1) = ((double)before.Leavers, (double)after.Leavers);
        var attrition = d0 > 0 && d1 > 0 && l0 > 0 && l1 > 0 ? LogMean(d1, d0) * Math.Log(l1 / l0) : 0;
        effects[(int)MoneyDriver.Attrition] += attrition;
        effects[(int)MoneyDriver.Ramp] += d1 - d0 - attrition;
        return effects;
    }

    private static MoneyDriver[] ChainDrivers { get; } = [MoneyDriver.Volume, MoneyDriver.Aht, MoneyDriver.Service, MoneyDriver.Shrinkage, MoneyDriver.Timing];

    private static double[] Chain(BudgetDrivers drivers) =>
    [
        (double)drivers.Contacts,
        Ratio(drivers.HandleHours, drivers.Contacts),
        Ratio(drivers.NetHours, drivers.HandleHours),
        Ratio(drivers.RequiredFte, drivers.NetHours),
        Ratio(drivers.AvailableFte, drivers.RequiredFte),
    ];

    private static double Ratio(decimal above, decimal below) => below > 0 ? (double)above / (double)below : 0;

    internal static double LogMean(double x, double y) => Math.Abs(x - y) <= 1e-9 * x ? (x + y) / 2 : (x - y) / Math.Log(x / y);
}
