using System.Globalization;
using Wfm.Domain.Randomness;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Realised;

/// <summary>
/// Why whole days turn out busier or quieter than the true rate: a gamma factor of mean 1 shared by all groups of a site, times
/// one of the group's own. The variation of the product is sqrt((1 + shared^2)(1 + own^2) - 1).
/// </summary>
internal static class Busyness
{
    /// <summary>Coefficient of variation of the factor a site's groups share.</summary>
    public const double SharedVariation = 0.035;

    /// <summary>The coefficient of variation intended for a group's days.</summary>
    public static double Variation(GroupTraits traits)
    {
        var own = traits.Habits.OwnVariation;
        return Math.Sqrt(((1 + (SharedVariation * SharedVariation)) * (1 + (own * own))) - 1);
    }

    /// <summary>The factor of one day.</summary>
    public static double Of(GroupTraits traits, ulong seed, DateOnly date, Xoshiro256 ownDay)
    {
        var site = Xoshiro256.For(seed, string.Create(CultureInfo.InvariantCulture, $"{traits.Site.Id}/busyness/{date.DayNumber}"));
        return Gamma(site, SharedVariation) * Gamma(ownDay, traits.Habits.OwnVariation);
    }

    /// <summary>A gamma factor of mean 1.</summary>
    public static double Gamma(Xoshiro256 random, double variation)
    {
        var scale = variation * variation;
        return random.NextGamma(1 / scale) * scale;
    }
}
