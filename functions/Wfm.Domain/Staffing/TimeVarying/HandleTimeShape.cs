using Wfm.Domain.Staffing.Numerics;

namespace Wfm.Domain.Staffing.TimeVarying;

/// <summary>Distribution of the handle time around its mean, which decides how far load lags behind arrivals.</summary>
/// <remarks>
/// Lognormal is what measured call centres show (Brown et al. 2005); its coefficient of variation is often near 1, as the exponential's
/// is. The default is exponential.
/// </remarks>
public readonly record struct HandleTimeShape
{
    private HandleTimeShape(double variation) => Variation = variation;

    /// <summary>Exponential.</summary>
    public static HandleTimeShape Exponential => default;

    /// <summary>Coefficient of variation of a lognormal; 0 stands for the exponential, whose own is 1.</summary>
    public double Variation { get; }

    /// <summary>Lognormal with the given coefficient of variation, above 0.</summary>
    public static HandleTimeShape Lognormal(double variation) => double.IsFinite(variation) && variation > 0
        ? new HandleTimeShape(variation)
        : throw new ArgumentOutOfRangeException(nameof(variation), variation, "Must be above 0 and finite.");

    /// <summary>
    /// E[min(S, x)] / E[S] = P(S_e &lt;= x) with x in mean handle times: the share of a contact's work done x after it began. S_e is
    /// the residual handle time.
    /// </summary>
    internal double DoneWithin(double x)
    {
        if (x <= 0)
            return 0;
        if (Variation == 0)
            return StableLog.OneMinusExp(x);

        var sigma = Math.Sqrt(Math.Log(1 + (Variation * Variation)));
        var z = (Math.Log(x) / sigma) + (sigma / 2);
        return NormalDistribution.Below(z - sigma) + (x * NormalDistribution.Below(-z));
    }

    /// <summary>Integral of <see cref="DoneWithin"/> from 0 to x.</summary>
    internal double DoneUpTo(double x)
    {
        if (x <= 0)
            return 0;
        if (Variation == 0)
            return StableLog.ExpExcess(x);

        // Integral of E[min(S, u)] = E[S x - S^2/2; S <= x] + x^2/2 P(S > x), with E[S] = 1 and E[S^2] = 1 + cv^2.
        var sigma = Math.Sqrt(Math.Log(1 + (Variation * Variation)));
        var z = (Math.Log(x) / sigma) + (sigma / 2);
        return (x * NormalDistribution.Below(z - sigma)) - ((1 + (Variation * Variation)) / 2 * NormalDistribution.Below(z - (2 * sigma)))
            + (x * x / 2 * NormalDistribution.Below(-z));
    }
}
