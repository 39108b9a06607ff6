namespace Wfm.Domain.Budget.Licences;

/// <summary>
/// Named or concurrent: concurrent is cheaper where peak / named users is below price named / price concurrent (DOMAIN 4.8).
/// Formula: FORMULAS.md#licences.
/// </summary>
/// <param name="NamedUsers">Users to bill by name, above 0.</param>
/// <param name="ConcurrentUsers">Users to bill by the peak.</param>
/// <param name="NamedCost">A month by name.</param>
/// <param name="ConcurrentCost">A month by the peak.</param>
/// <param name="BreakEvenPrice">Price of a concurrent licence at which both cost the same.</param>
/// <param name="BreakEvenPeak">Peak at which both cost the same.</param>
public sealed record LicenceBreakEven(
    decimal NamedUsers, decimal ConcurrentUsers, decimal NamedCost, decimal ConcurrentCost, decimal BreakEvenPrice, decimal BreakEvenPeak)
{
    /// <summary>The model that costs less; named where both cost the same, because it needs no peak to be kept to.</summary>
    public LicenceModel Cheaper => ConcurrentCost < NamedCost ? LicenceModel.Concurrent : LicenceModel.Named;

    /// <summary>Compares two prices in one currency; fails with <c>licence.breakEven</c> unless users and prices are above 0.</summary>
    public static Result<LicenceBreakEven> Of(decimal namedUsers, decimal concurrentUsers, decimal namedPrice, decimal concurrentPrice) =>
        namedUsers <= 0 || concurrentUsers <= 0 || namedPrice <= 0 || concurrentPrice <= 0
            ? Failure.Invalid("licence.breakEven", "Users and prices must be above 0 to compare named with concurrent licences.")
            : new LicenceBreakEven(
                namedUsers, concurrentUsers, namedUsers * namedPrice, concurrentUsers * concurrentPrice,
                decimal.Round(namedUsers * namedPrice / concurrentUsers, 4), decimal.Round(namedUsers * namedPrice / concurrentPrice, 4));
}
