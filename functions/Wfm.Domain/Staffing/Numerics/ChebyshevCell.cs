namespace Wfm.Domain.Staffing.Numerics;

/// <summary>A polynomial of degree 8 through a smooth function on [0, 1], by its Chebyshev coefficients.</summary>
internal sealed class ChebyshevCell
{
    private const int Nodes = 9;

    private readonly double[] _coefficients;

    private ChebyshevCell(double[] coefficients) => _coefficients = coefficients;

    /// <summary>The polynomial, or null where it misses the function between its nodes by a tenth of the error allowed.</summary>
    /// <param name="function">The value at 0 to 1, given one near it, or 0 where none is known.</param>
    /// <param name="allowed">The error allowed for a value.</param>
    internal static ChebyshevCell? Build(Func<double, double, double> function, Func<double, double> allowed)
    {
        var values = new double[Nodes];
        for (var node = 0; node < Nodes; node++)
        {
            // From the last two values a line leads near the next.
            var near = node == 0 ? 0 : node == 1 ? values[0] : values[node - 1] + ((values[node - 1] - values[node - 2]) * (At(node) - At(node - 1)) / (At(node - 1) - At(node - 2)));
            values[node] = function(At(node), near);
        }

        var coefficients = new double[Nodes];
        for (var degree = 0; degree < Nodes; degree++)
        {
            for (var node = 0; node < Nodes; node++)
                coefficients[degree] += values[node] * Math.Cos(Math.PI * degree * (node + 0.5) / Nodes) * (degree == 0 ? 1 : 2) / Nodes;
        }

        var cell = new ChebyshevCell(coefficients);
        // Between the two outermost nodes, and at the middle of another gap, the error of an interpolation is largest.
        return Misses(0) || Misses(0.96) ? null : cell;

        bool Misses(double at)
        {
            var found = cell.At(at);
            return !(Math.Abs(found - function(at, found)) < allowed(found) / 10);
        }

        static double At(int node) => (1 + Math.Cos(Math.PI * (node + 0.5) / Nodes)) / 2;
    }

    /// <summary>The value at <paramref name="at"/>, 0 to 1, by Clenshaw's recurrence.</summary>
    internal double At(double at)
    {
        double x = (2 * at) - 1, twice = 2 * x, later = 0, last = 0;
        for (var degree = Nodes - 1; degree >= 1; degree--)
            (later, last) = (Math.FusedMultiplyAdd(twice, later, _coefficients[degree] - last), later);
        return Math.FusedMultiplyAdd(x, later, _coefficients[0] - last);
    }
}
