using Wfm.Domain.Forecasting.Combination;

namespace Wfm.Domain.Forecasting.Bands;

/// <summary>
/// Prediction bands by split conformal inference (Lei et al. 2018, JASA 113:1094): quantiles of backtest errors in units of their
/// scale, by horizon bucket, put around the new forecast. FORMULAS.md#bands.
/// </summary>
internal sealed class BandTable
{
    // Fewer days say nothing about a tail; the bucket before, widened, or the default speaks instead.
    private const int FewestDays = 8;

    private static readonly double[] Tails = [0.025, 0.1, 0.5, 0.9, 0.975];
    private readonly double[][] _quantiles = new double[HorizonBuckets.Count][];

    /// <param name="residuals">What the backtest left.</param>
    /// <param name="typical">Deviation of an error in units of its scale where there is no backtest yet.</param>
    public BandTable(Residuals residuals, double typical)
    {
        double[] last = [-1.96 * typical, -1.2816 * typical, 0, 1.2816 * typical, 1.96 * typical];
        foreach (var bucket in Enum.GetValues<HorizonBucket>())
        {
            if (residuals.Days(bucket) >= FewestDays)
                last = Quantiles(residuals.Sorted(bucket), residuals.EffectiveCount(bucket));
            else if (bucket > HorizonBucket.FirstWeek)
                last = [.. last.Select(quantile => quantile * 1.15)];
            _quantiles[(int)bucket] = last;
        }
    }

    /// <summary>The band around a forecast; nothing lies below 0.</summary>
    /// <param name="bucket">How far ahead it looks.</param>
    /// <param name="forecast">Expected contacts.</param>
    /// <param name="scale">Scale of its error.</param>
    public Band Around(HorizonBucket bucket, double forecast, double scale)
    {
        var q = _quantiles[(int)bucket];
        return new Band(At(q[0]), At(q[1]), At(q[2]), At(q[3]), At(q[4]));

        double At(double quantile) => Math.Max(0, forecast + (quantile * scale));
    }

    // The finite-sample step of conformal inference, n counted as independent errors: a tail of a takes the share
    // a - (1 - a) / n from the outside, and the most extreme error where that is less than nothing.
    private static double[] Quantiles(double[] sorted, double count)
    {
        var quantiles = new double[Tails.Length];
        for (var index = 0; index < Tails.Length; index++)
        {
            var tail = Math.Min(Tails[index], 1 - Tails[index]);
            var inside = tail == 0.5 ? 0.5 : Math.Max(0, tail - ((1 - tail) / count));
            var at = (Tails[index] <= 0.5 ? inside : 1 - inside) * (sorted.Length - 1);
            var below = (int)Math.Floor(at);
            var above = Math.Min(below + 1, sorted.Length - 1);
            quantiles[index] = sorted[below] + ((at - below) * (sorted[above] - sorted[below]));
        }

        return quantiles;
    }
}
