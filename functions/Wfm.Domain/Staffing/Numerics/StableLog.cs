namespace Wfm.Domain.Staffing.Numerics;

/// <summary>
/// Logarithms and exponentials near 1, to full precision where the plain expression cancels. Double.ExpM1 and LogP1 of .NET are
/// the plain expressions, so they are of no use here.
/// </summary>
internal static class StableLog
{
    /// <summary>ln(1 + x), x &gt; -1 (Kahan: the rounding error of 1 + x divides out).</summary>
    internal static double OnePlus(double x)
    {
        var sum = 1 + x;
        return sum == 1 ? x : Math.Log(sum) * (x / (sum - 1));
    }

    /// <summary>x - ln(1 + x), x &gt;= 0.</summary>
    internal static double ExcessOver(double x)
    {
        if (x > 0.5)
            return x - Math.Log(1 + x);

        // ln(1+x) = 2 (z + z^3/3 + ..), z = x/(2+x); x - 2z = x^2/(2+x) = x z.
        double z = x / (2 + x), square = z * z, series = 0;
        for (var k = 25; k >= 3; k -= 2)
            series = (series * square) + (1.0 / k);
        return (x * z) - (2 * z * square * series);
    }

    /// <summary>e^-s - 1 + s.</summary>
    internal static double ExpExcess(double s)
    {
        if (Math.Abs(s) > 0.3)
            return Math.Exp(-s) - 1 + s;

        var series = 1.0 / 6227020800;
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 479001600);
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 39916800);
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 3628800);
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 362880);
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 40320);
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 5040);
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 720);
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 120);
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 24);
        series = Math.FusedMultiplyAdd(series, -s, 1.0 / 6);
        return s * s * Math.FusedMultiplyAdd(series, -s, 0.5);
    }

    /// <summary>1 - e^-u, u &gt;= 0; 1 for infinity.</summary>
    internal static double OneMinusExp(double u) => u > 0.3 ? 1 - Math.Exp(-u) : u - ExpExcess(u);
}
