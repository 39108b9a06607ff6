using Wfm.Domain.Randomness;
using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Ranges;

/// <summary>What a budget may come to, in minor units.</summary>
/// <param name="P10">10 % of outcomes lie below.</param>
/// <param name="P50">Half lie below.</param>
/// <param name="P90">10 % lie above.</param>
/// <param name="Mean">Mean of outcomes.</param>
public sealed record MoneyBand(long P10, long P50, long P90, long Mean);

/// <summary>One account's band. Bands do not add up to that of the total: what is dear in one account is not always dear in all.</summary>
public sealed record AccountBand(Account Account, MoneyBand Band);

/// <summary>
/// The range of a budget by simulation: volume within its forecast band, attrition, and every price between its low and high end are drawn together.
/// Formula: FORMULAS.md#budget-range.
/// </summary>
/// <param name="Currency">Currency.</param>
/// <param name="Planned">The budget as planned.</param>
/// <param name="Total">The band of the total.</param>
/// <param name="Accounts">Bands of accounts.</param>
/// <param name="AllLow">Every price and driver at its low end at once: what adding extremes would have said.</param>
/// <param name="AllHigh">Every price and driver at its high end at once.</param>
/// <param name="Replications">Outcomes drawn.</param>
/// <param name="Seed">Seed they were drawn with.</param>
public sealed record BudgetRange(
    Currency Currency, long Planned, MoneyBand Total, IReadOnlyList<AccountBand> Accounts, long AllLow, long AllHigh, int Replications, ulong Seed)
{
    /// <summary>Share of the variance of volume that all teams have in common: busy months are busy everywhere. Assumption of ours.</summary>
    private const double CommonVolume = 0.5;

    private const double Tail = 1.2815515655446004;

    /// <summary>Draws <paramref name="replications"/> outcomes; the same seed, the same range.</summary>
    /// <param name="response">How the budget answers.</param>
    /// <param name="prices">Price book whose low and high ends are drawn between.</param>
    /// <param name="attrition">P10 and P90 of leavers over those planned, around 1.</param>
    /// <param name="seed">Seed.</param>
    /// <param name="replications">Outcomes, 100 to 100,000.</param>
    public static BudgetRange Of(CostResponse response, PriceBook prices, (decimal Low, decimal High) attrition, ulong seed, int replications = 2_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replications, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(replications, 100_000);
        var book = new PriceFactors(response, prices);
        var volume = Enumerable.Range(0, response.Teams.Count).Select(team => Band(response.Drivers(team))).ToArray();
        var random = Xoshiro256.For(seed, "budget-range");
        var totals = new double[replications];
        var accounts = response.Accounts.Select(_ => new double[replications]).ToArray();
        var work = new double[volume.Length];
        var factors = new double[response.PriceKeys.Count];
        for (var outcome = 0; outcome < replications; outcome++)
        {
            var common = random.NextNormal();
            for (var team = 0; team < work.Length; team++)
                work[team] = Factor(volume[team], (Math.Sqrt(CommonVolume) * common) + (Math.Sqrt(1 - CommonVolume) * random.NextNormal()));
            var leavers = Factor(((double)attrition.Low, (double)attrition.High), random.NextNormal());
            var benefits = book.Draw(random, factors);
            var money = response.Evaluate(work, leavers, factors, benefits);
            for (var account = 0; account < money.Length; account++)
                accounts[account][outcome] = money[account];
            totals[outcome] = money.Sum();
        }

        return new BudgetRange(
            response.Budget.Currency,
            response.Budget.Lines.Sum(line => line.Amount),
            Of(totals),
            [.. response.Accounts.Zip(accounts, (account, outcomes) => new AccountBand(account, Of(outcomes)))],
            Extreme(false),
            Extreme(true),
            replications,
            seed);

        long Extreme(bool high)
        {
            var benefits = book.End(high, factors);
            var ends = Array.ConvertAll(volume, band => high ? band.High : band.Low);
            return (long)Math.Round(response.Evaluate(ends, (double)(high ? attrition.High : attrition.Low), factors, benefits).Sum());
        }
    }

    private static (double Low, double High) Band(BudgetDrivers drivers) => drivers.Contacts <= 0
        ? (1, 1)
        : (Math.Min(1, (double)(drivers.Lower80 / drivers.Contacts)), Math.Max(1, (double)(drivers.Upper80 / drivers.Contacts)));

    // Two halves of a normal: the band need not be symmetric.
    private static double Factor((double Low, double High) band, double z) => Math.Max(0, 1 + (z < 0 ? (1 - band.Low) * z / Tail : (band.High - 1) * z / Tail));

    private static MoneyBand Of(double[] outcomes)
    {
        var sorted = outcomes.Order().ToArray();
        long At(double share)
        {
            var at = share * (sorted.Length - 1);
            var below = (int)at;
            var above = Math.Min(below + 1, sorted.Length - 1);
            return (long)Math.Round(sorted[below] + ((at - below) * (sorted[above] - sorted[below])));
        }

        return new MoneyBand(At(0.1), At(0.5), At(0.9), (long)Math.Round(outcomes.Average()));
    }
}
