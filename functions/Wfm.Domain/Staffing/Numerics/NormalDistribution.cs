namespace Wfm.Domain.Staffing.Numerics;

/// <summary>The standard normal distribution; the base class library has none.</summary>
internal static class NormalDistribution
{
    /// <summary>P(Z &lt;= z), to some 1e-15.</summary>
    internal static double Below(double z)
    {
        var x = Math.Abs(z);
        if (x > 40)
            return z > 0 ? 1 : 0;

        var density = Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI);
        double beyond;
        if (x < 3.5)
        {
            // Abramowitz and Stegun 26.2.11: all terms positive.
            double term = x, sum = x;
            for (var k = 3; term > 1e-17; k += 2)
                sum += term *= x * x / k;
            beyond = 0.5 - (density * sum);
        }
        else
        {
            // Abramowitz and Stegun 26.2.14, from the inside out.
            var tail = x;
            for (var k = 60; k >= 1; k--)
                tail = x + (k / tail);
            beyond = density / tail;
        }

        return z > 0 ? 1 - beyond : beyond;
    }

    /// <summary>The z below which a share lies, for 0 &lt; share &lt; 1.</summary>
    internal static double Quantile(double share)
    {
        if (share > 0.5)
            return -Quantile(1 - share);

        // From Abramowitz and Stegun 26.2.22 (error below 0.003) by Newton's method on the logarithm, which is nearly a parabola.
        var t = Math.Sqrt(-2 * Math.Log(share));
        var z = ((2.30753 + (0.27061 * t)) / (1 + (t * (0.99229 + (0.04481 * t))))) - t;
        for (var round = 0; round < 6; round++)
        {
            var below = Below(z);
            z -= Math.Log(below / share) * below / (Math.Exp(-z * z / 2) / Math.Sqrt(2 * Math.PI));
        }

        return z;
    }
}
