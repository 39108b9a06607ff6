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
}
