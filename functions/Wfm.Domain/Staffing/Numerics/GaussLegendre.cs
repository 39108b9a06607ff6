namespace Wfm.Domain.Staffing.Numerics;

/// <summary>Nodes and weights of the 16-point Gauss-Legendre rule on [-1, 1]: exact for polynomials up to degree 31.</summary>
internal static class GaussLegendre
{
    internal const int Points = 16;

    static GaussLegendre()
    {
        // Newton's method on the Legendre polynomial from Tricomi's starting values (Abramowitz and Stegun 22.16.6, 25.4.29).
        for (var index = 0; index < Points; index++)
        {
            var x = Math.Cos(Math.PI * (index + 0.75) / (Points + 0.5));
            var derivative = 0.0;
            for (var iteration = 0; iteration < 6; iteration++)
            {
                double before = 1, current = x;
                for (var degree = 2; degree <= Points; degree++)
                    (before, current) = (current, ((((2 * degree) - 1) * x * current) - ((degree - 1) * before)) / degree);
                derivative = Points * (before - (x * current)) / ((1 - x) * (1 + x));
                x -= current / derivative;
            }

            NodeValues[index] = x;
            WeightValues[index] = 2 / ((1 - x) * (1 + x) * derivative * derivative);
        }
    }

    internal static ReadOnlySpan<double> Nodes => NodeValues;

    internal static ReadOnlySpan<double> Weights => WeightValues;

    private static readonly double[] NodeValues = new double[Points];
    private static readonly double[] WeightValues = new double[Points];
}
