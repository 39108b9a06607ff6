using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget.Licences;

/// <summary>Who and how many log in during one month: what licences are counted from.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="EverAtLeast">Heads who were at that level or above it at any time of the month, leavers and trainees too; entry level first.</param>
/// <param name="ConcurrentUsers">Users by the 30-minute rule, all levels.</param>
/// <param name="Hours">Hours logged in, all levels.</param>
public sealed record LicenceUse(DateOnly Month, IReadOnlyList<decimal> EverAtLeast, int ConcurrentUsers, decimal Hours);

/// <summary>Counts licences of each contract by month. Pure. Formula: FORMULAS.md#licences.</summary>
public static class LicencePlanner
{
    /// <summary>For each month, the products of <paramref name="contracts"/> in their order.</summary>
    public static IReadOnlyList<IReadOnlyList<LicenceMonth>> Build(IReadOnlyList<LicenceContract> contracts, IReadOnlyList<LicenceUse> use)
    {
        var products = contracts.Select(contract => Product(contracts, contract, use)).ToList();
        return [.. use.Select((_, month) => (IReadOnlyList<LicenceMonth>)[.. products.Select(product => product[month])])];
    }

    private static List<LicenceMonth> Product(IReadOnlyList<LicenceContract> contracts, LicenceContract contract, IReadOnlyList<LicenceUse> use)
    {
        var used = use.Select(month => Used(contracts, contract, month)).ToList();
        var billed = LicenceRules.Billed(used, contract);
        return [.. use.Select((month, index) => new LicenceMonth(
            contract.Product,
            contract.Model,
            used[index],
            billed[index],
            index > 0 && billed[index] > billed[index - 1] ? month.Month.AddDays(-contract.OrderDays) : null))];
    }

    private static decimal Used(IReadOnlyList<LicenceContract> contracts, LicenceContract contract, LicenceUse month) => contract.Model switch
    {
        LicenceModel.Named => Named(contracts, contract, month),
        LicenceModel.Concurrent => decimal.Ceiling(month.ConcurrentUsers * Share(contract, month)),
        LicenceModel.Hourly => LicenceRules.Hours(month.Hours * Share(contract, month), contract.Rounding),
        _ => throw new ArgumentOutOfRangeException(nameof(contract), contract.Model, "A licence model without a rule."),
    };

    // Heads of a level in the month: those who reached it less those who went on above it.
    private static decimal At(LicenceUse month, RoleLevel level) =>
        LicenceRules.ByHighestEdition(month.EverAtLeast).ElementAtOrDefault((int)level);

    private static decimal Named(IReadOnlyList<LicenceContract> contracts, LicenceContract contract, LicenceUse month)
    {
        var higher = contract.Family is null
            ? []
            : contracts.Where(other => other.Family == contract.Family && other.Edition > contract.Edition).SelectMany(other => other.Levels).ToHashSet();
        return decimal.Ceiling(contract.Levels.Where(level => !higher.Contains(level)).Sum(level => At(month, level)));
    }

    // Nobody records who of a shift is logged in to what: users at once and hours are shared out by heads.
    private static decimal Share(LicenceContract contract, LicenceUse month)
    {
        var all = month.EverAtLeast.Count == 0 ? 0 : month.EverAtLeast[0];
        return all == 0 ? 0 : contract.Levels.Sum(level => At(month, level)) / all;
    }
}
