namespace Wfm.Domain.Forecasting.Profiles;

/// <summary>One way to learn how a day spreads over its slots.</summary>
/// <param name="HalfLifeWeeks">Age at which a day counts half.</param>
/// <param name="PoolContacts">
/// How many contacts of the pool (Monday to Friday, or the weekend) each weekday starts with: a weekday keeps its own shape once it has
/// seen many more. Infinity is one shape for the pool.
/// </param>
internal sealed record ProfileSettings(double HalfLifeWeeks, double PoolContacts)
{
    /// <summary>All that compete.</summary>
    public static IReadOnlyList<ProfileSettings> All { get; } =
    [
        .. new[] { 3.0, 8, 26, 104 }.SelectMany(weeks => new[] { 1000, double.PositiveInfinity }.Select(pool => new ProfileSettings(weeks, pool))),
    ];
}
