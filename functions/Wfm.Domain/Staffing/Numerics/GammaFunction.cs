namespace Wfm.Domain.Staffing.Numerics;

/// <summary>Logarithm of the gamma function; the base class library has none.</summary>
internal static class GammaFunction
{
    /// <summary>ln Gamma(x) for x &gt; 0: Stirling's series (Abramowitz and Stegun 6.1.40) from 10 on, below by Gamma(x) = Gamma(x+1)/x.</summary>
    internal static double Log(double x)
    {
        var product = 1.0;
        for (; x < 10; x++)
            product *= x;
        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680)
            - (square * ((1.0 / 1188) - (square * ((691.0 / 360360) - (square / 156)))))))))))); // B(2k) / (2k (2k-1) x^(2k-1))
        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + series - Math.Log(product);
    }

    /// <summary>P(X &lt;= x) of a gamma variable with the given shape and scale 1: series below the mean, continued fraction above.</summary>
    internal static double Below(double shape, double x)
    {
        if (x <= 0)
            return 0;
        var scale = Math.Exp((shape * Math.Log(x)) - x - Log(shape + 1)); // x^k e^-x / Gamma(k+1)
        if (x < shape + 1)
        {
            double term = 1, sum = 1;
            for (var k = 1; term > sum * 1e-17; k++)
                sum += term *= x / (shape + k);
            return Math.Min(1, scale * sum);
        }

        // Gamma(s,x) / (x^s e^-x) from the inside out, as in Erlang B; deep enough for any shape past the mean.
        var tail = 0.0;
        for (var depth = Math.Floor(60 + (20 * Math.Sqrt(shape))); depth >= 1; depth--)
            tail = depth * (shape - depth) / (x + (2 * depth) + 1 - shape + tail);
        return Math.Max(0, 1 - (scale * shape / (x + 1 - shape + tail)));
    }
}
