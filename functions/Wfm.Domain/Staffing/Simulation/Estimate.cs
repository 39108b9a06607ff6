namespace Wfm.Domain.Staffing.Simulation;

/// <summary>A figure found by simulation and how sure it is.</summary>
/// <param name="Value">The figure; NaN where no contact counted.</param>
/// <param name="StandardError">Its standard error over realisations; 0 with a single one, which says nothing about the error.</param>
/// <param name="Realisations">How many it was found from.</param>
public readonly record struct Estimate(double Value, double StandardError, int Realisations)
{
    /// <summary>Lower end of the 95 % confidence interval.</summary>
    public double Lower95 => Value - HalfWidth95;

    /// <summary>Upper end of the 95 % confidence interval.</summary>
    public double Upper95 => Value + HalfWidth95;

    /// <summary>Half of the 95 % confidence interval: Student's t of realisations - 1 times the standard error.</summary>
    public double HalfWidth95 => Realisations > 1 ? StudentT975(Realisations - 1) * StandardError : double.PositiveInfinity;

    /// <summary>The t that 97.5 % lie below: 1 and 2 degrees of freedom exactly, more by Abramowitz and Stegun 26.7.5 (within 0.1 %).</summary>
    internal static double StudentT975(int degrees)
    {
        if (degrees == 1)
            return 12.706204736;
        if (degrees == 2)
            return 4.302652730;
        const double z = 1.959963985;
        double z3 = z * z * z, z5 = z3 * z * z, z7 = z5 * z * z, z9 = z7 * z * z, v = degrees;
        return z + ((z3 + z) / (4 * v)) + (((5 * z5) + (16 * z3) + (3 * z)) / (96 * v * v))
            + (((3 * z7) + (19 * z5) + (17 * z3) - (15 * z)) / (384 * v * v * v))
            + (((79 * z9) + (776 * z7) + (1482 * z5) - (1920 * z3) - (945 * z)) / (92160 * v * v * v * v));
    }
}

/// <summary>How often something happened, and between which shares its probability lies with 95 % confidence (Wilson 1927).</summary>
/// <param name="Times">Realisations in which it happened.</param>
/// <param name="Of">Realisations in which it could have.</param>
public readonly record struct Frequency(int Times, int Of)
{
    private const double Z = 1.959963985;

    /// <summary>Share of realisations; NaN where there were none.</summary>
    public double Share => Of > 0 ? (double)Times / Of : double.NaN;

    /// <summary>Lower end of the 95 % confidence interval.</summary>
    public double Lower95 => Of > 0 ? Math.Max(0, Centre - Reach) : 0;

    /// <summary>Upper end.</summary>
    public double Upper95 => Of > 0 ? Math.Min(1, Centre + Reach) : 1;

    private double Centre => (Share + (Z * Z / (2 * Of))) / (1 + (Z * Z / Of));

    private double Reach => Z * Math.Sqrt((Share * (1 - Share) / Of) + (Z * Z / (4.0 * Of * Of))) / (1 + (Z * Z / Of));
}
