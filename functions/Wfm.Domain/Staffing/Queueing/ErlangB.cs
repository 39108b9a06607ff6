using Wfm.Domain.Staffing.Numerics;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Queueing;

/// <summary>
/// Erlang's loss formula: Poisson contacts, as many lines as servers, whoever finds all lines taken is turned away and lost.
/// Also the foundation of Erlang C and A. Lines may be fractional (continuous extension). Formula: FORMULAS.md#erlang-b.
/// </summary>
public static class ErlangB
{
    /// <summary>Share of offered contacts that is turned away, 0 to 1; 1 with no lines, 0 with no load.</summary>
    /// <param name="lines">Lines, 0 or more, may be fractional.</param>
    /// <param name="load">Offered load.</param>
    public static double Blocking(double lines, Erlangs load)
    {
        Require.Count(lines);
        return load.Value == 0 ? (lines == 0 ? 1 : 0) : 1 / Reciprocal(lines, load.Value);
    }

    /// <summary>Fewest lines that turn away no more than <paramref name="maxBlocking"/> of the contacts.</summary>
    /// <param name="maxBlocking">Above 0, at most 1.</param>
    /// <param name="load">Offered load.</param>
    public static int LinesFor(double maxBlocking, Erlangs load)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(maxBlocking, 0);
        var lines = 0;
        // 1/B grows with every line: one pass of the recursion finds the answer.
        for (var reciprocal = 1.0; reciprocal * maxBlocking < 1 && load.Value > 0; lines++)
            reciprocal = Math.FusedMultiplyAdd(reciprocal, (lines + 1) / load.Value, 1);
        return lines;
    }

    /// <summary>1/B(n, a), at least 1; positive infinity where B is below the smallest double.</summary>
    /// <remarks>
    /// x(k) = 1 + x(k-1) k/a from x(0) = 1 sums positive terms only: no factorial, no cancellation. An error at k shrinks by k/a with
    /// every step below a, so the recursion starts where what came before weighs less than 1e-18: some 9 square roots of a below the end.
    /// </remarks>
    internal static double Reciprocal(double n, double a)
    {
        var whole = Math.Floor(n);
        var fraction = n - whole;
        var lead = n >= a ? a - (9.2 * Math.Sqrt(a)) : n < 1 ? 0 : n - Memory(n, a);
        var start = Math.Floor(lead - fraction);
        var x = a / (a - start - fraction);
        if (start < 1)
        {
            start = 0;
            x = fraction == 0 ? 1 : AtFraction(fraction, a);
        }

        for (var step = start + 1; step <= whole && x < double.MaxValue; step++)
            x = Math.FusedMultiplyAdd(x, (step + fraction) / a, 1);
        return x;
    }

    /// <summary>Steps below n, for n under a, after which an error has shrunk by e^42: m ln(a/n) + m^2/(2n) = 42.</summary>
    private static double Memory(double n, double a)
    {
        var slope = Math.Log(a / n);
        return n * (Math.Sqrt((slope * slope) + (84 / n)) - slope);
    }

    /// <summary>1/B(f, a) = e^a a^-f Gamma(f+1, a) for 0 &lt; f &lt; 1: continued fraction from a = 1 on, else Gamma less a series.</summary>
    private static double AtFraction(double f, double a)
    {
        if (a >= 1)
        {
            // Gamma(s,a) = e^-a a^s / (a+1-s - 1(1-s)/(a+3-s - 2(2-s)/(a+5-s - ..))), s = f+1; it converges as exp(-4 sqrt(a depth)).
            var tail = 0.0;
            for (var depth = 20 + Math.Floor(120 / a); depth >= 1; depth--)
                tail = depth * (f + 1 - depth) / (a + (2 * depth) - f + tail);
            return a / (a - f + tail);
        }

        double term = a / (f + 1), sum = term;
        for (var k = 2; term > sum * 1e-17; k++)
            sum += term *= a / (f + k);
        return Math.Exp(a + GammaFunction.Log(f + 1) - (f * Math.Log(a))) - sum;
    }
}
