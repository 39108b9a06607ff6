using Wfm.Domain.Staffing.Numerics;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>
/// The density of the virtual wait of Erlang A (Baccelli and Hebuterne 1981), up to its norm, on the scale w = wait / patience:
/// exp(Y (1 - e^-w) - X w), X = n AHT-rate / abandon-rate, Y = a / same, integrated piece by piece. Formula: FORMULAS.md#erlang-a.
/// </summary>
/// <remarks>
/// Its logarithm has one maximum, at w* = ln(Y/X) or at 0. Measured from there, s = w - w*, it is -delta s - P (e^-s - 1 + s): no
/// large terms that cancel, at any load. Panels march from a piece's maximum outward, each no longer than Gauss-Legendre takes
/// exactly, and stop where what is left weighs less than e^-40. All sums have positive terms.
/// </remarks>
internal readonly struct WaitDensity
{
    private const double Negligible = 40;
    private const double DropOfPanel = 12;
    private const double Far = 42;

    private readonly double _delta, _curve, _maximum, _answeredAtMaximum, _decay;

    /// <summary>The density for X &gt; 0 and Y &gt; 0.</summary>
    internal WaitDensity(double x, double y)
    {
        _decay = x;
        if (y > x)
        {
            // a/n - 1 - ln(a/n) without cancellation, by the inverse hyperbolic tangent series.
            var excess = (y - x) / x;
            _maximum = StableLog.OnePlus(excess);
            LogMaximum = x * StableLog.ExcessOver(excess);
            (_delta, _curve, _answeredAtMaximum) = (0, x, x / y);
        }
        else
        {
            (_delta, _curve, _answeredAtMaximum) = (x - y, y, 1);
        }
    }

    /// <summary>Logarithm of the density at its maximum; pieces are scaled by it.</summary>
    internal double LogMaximum { get; }

    /// <summary>The integrals from <paramref name="from"/> to <paramref name="to"/> (infinity allowed), in w, over e^LogMaximum.</summary>
    internal Piece Integrate(double from, double to)
    {
        double left = from - _maximum, right = to - _maximum;
        if (left >= right)
            return default;
        var top = Math.Clamp(0, left, right);
        var sum = default(Piece);
        March(top, right, 1, ref sum);
        March(top, left, -1, ref sum);
        return sum;
    }

    private void March(double start, double end, int direction, ref Piece sum)
    {
        var top = LogDensity(start, out _);
        for (var s = start; (end - s) * direction > 0;)
        {
            if (s > Far)
            {
                // Everybody left has given up: a plain exponential remains.
                var mass = Math.Exp(LogDensity(s, out _)) * StableLog.OneMinusExp(_decay * (end - s)) / _decay;
                sum = sum.Plus(new Piece(0, mass, 0));
                return;
            }

            double slope = Math.Abs(_delta + (_curve * (1 - Math.Exp(-s)))), bend = _curve * Math.Exp(-s);
            var length = Math.Min(
                2 * DropOfPanel / (slope + Math.Sqrt((slope * slope) + (2 * bend * DropOfPanel))),
                direction > 0 ? Math.Max(2, s) : 1);
            var next = direction > 0 ? Math.Min(s + length, end) : Math.Max(s - length, end);
            Panel(Math.Min(s, next), Math.Max(s, next), ref sum);
            s = next;
            if (LogDensity(s, out _) < top - Negligible)
                return;
        }
    }

    private void Panel(double left, double right, ref Piece sum)
    {
        double half = (right - left) / 2, middle = left + half;
        double answered = 0, abandoned = 0, waited = 0;
        var nodes = GaussLegendre.Nodes;
        var weights = GaussLegendre.Weights;
        for (var index = 0; index < nodes.Length; index++)
        {
            var s = middle + (half * nodes[index]);
            var mass = weights[index] * Math.Exp(LogDensity(s, out var gone));
            // e^-w = e^-w* e^-s, and 1 - e^-w = (1 - e^-w*) + e^-w* (1 - e^-s).
            var stays = _answeredAtMaximum * (1 - gone);
            answered += mass * stays;
            abandoned += mass * ((1 - _answeredAtMaximum) + (_answeredAtMaximum * gone));
            waited += mass * stays * (s + _maximum);
        }

        sum = sum.Plus(new Piece(answered * half, abandoned * half, waited * half));
    }

    /// <summary>Log density over its maximum at s, and 1 - e^-s.</summary>
    private double LogDensity(double s, out double gone)
    {
        var excess = StableLog.ExpExcess(s);
        gone = s - excess;
        return -(_delta * s) - (_curve * excess);
    }

    /// <summary>Integrals of the density weighted with who is still there, who has given up, and the wait of those still there.</summary>
    internal readonly record struct Piece(double Answered, double Abandoned, double AnsweredWait)
    {
        internal double Mass => Answered + Abandoned;

        internal Piece Plus(Piece other) =>
            new(Answered + other.Answered, Abandoned + other.Abandoned, AnsweredWait + other.AnsweredWait);
    }
}
