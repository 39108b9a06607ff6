namespace Wfm.Domain.Staffing.Planning;

/// <summary>A rising function known at a few points, evenly spaced in the logarithm, and a straight line between them.</summary>
internal sealed class SampledFunction
{
    private readonly double[] _at, _value;

    private SampledFunction(double[] at, double[] value) => (_at, _value) = (at, value);

    /// <summary>The function over lowest to highest, both above 0.</summary>
    internal static SampledFunction Over(double lowest, double highest, int points, Func<double, double> function)
    {
        var count = highest > lowest * 1.0001 ? points : 1;
        double[] at = [.. Enumerable.Range(0, count).Select(point => lowest * Math.Pow(highest / lowest, count == 1 ? 0 : point / (count - 1.0)))];
        return new SampledFunction(at, [.. at.Select(function)]);
    }

    /// <summary>The value; past an end, that of the end.</summary>
    internal double At(double x)
    {
        var above = Array.BinarySearch(_at, x);
        if (above >= 0)
            return _value[above];
        above = ~above;
        if (above == 0 || above == _at.Length)
            return _value[Math.Clamp(above, 0, _at.Length - 1)];
        return _value[above - 1] + ((_value[above] - _value[above - 1]) * (x - _at[above - 1]) / (_at[above] - _at[above - 1]));
    }
}
