using Wfm.Domain.Staffing.Numerics;

namespace Wfm.Domain.Staffing.TimeVarying;

/// <summary>
/// The load of consecutive intervals from their contacts and handle times, each contact's work where in time it falls.
/// Formula: FORMULAS.md#modified-offered-load.
/// </summary>
/// <remarks>
/// Contacts arrive evenly over their interval. Work of an interval's contacts that reaches past the last interval is not in the
/// result; there is no work from before the first. Total load times interval equals total contacts times AHT but for these ends.
/// </remarks>
public static class OfferedLoad
{
    // Share of an interval's work that is not worth carrying on.
    private const double Negligible = 1e-14;

    /// <summary>Mean number in handling in each interval, in erlangs.</summary>
    /// <param name="model">Stationary gives contacts x AHT / interval.</param>
    /// <param name="contacts">Expected contacts, 0 or more.</param>
    /// <param name="ahtSeconds">AHT in seconds of the contacts that arrive in the interval, above 0.</param>
    /// <param name="interval">Length of each interval.</param>
    /// <param name="shape">Distribution of the handle time.</param>
    public static double[] MeanOf(
        LoadModel model, ReadOnlySpan<double> contacts, ReadOnlySpan<double> ahtSeconds, TimeSpan interval, HandleTimeShape shape = default)
    {
        var loads = new double[contacts.Length];
        for (var slot = 0; slot < loads.Length; slot++)
        {
            if (contacts[slot] == 0)
                continue;
            var work = contacts[slot] * ahtSeconds[slot] / interval.TotalSeconds;
            if (model == LoadModel.Stationary)
                loads[slot] += work;
            else
                Spread(work, interval.TotalSeconds / ahtSeconds[slot], shape, loads.AsSpan(slot));
        }

        return loads;
    }

    /// <summary>
    /// Modified offered load at the start of each interval and, last, at the end of all: the ends between which it moves, for
    /// staffing by the maximum where intervals are short.
    /// </summary>
    public static double[] AtBoundaries(ReadOnlySpan<double> contacts, ReadOnlySpan<double> ahtSeconds, TimeSpan interval, HandleTimeShape shape = default)
    {
        var loads = new double[contacts.Length + 1];
        for (var slot = 0; slot < contacts.Length; slot++)
        {
            if (contacts[slot] == 0)
                continue;
            double work = contacts[slot] * ahtSeconds[slot] / interval.TotalSeconds, length = interval.TotalSeconds / ahtSeconds[slot], before = 0;
            for (var later = 1; slot + later < loads.Length; later++)
            {
                var done = shape.DoneWithin(later * length);
                loads[slot + later] += work * (done - before);
                if (1 - done < Negligible)
                    break;
                before = done;
            }
        }

        return loads;
    }

    /// <summary>Adds the work of one interval's contacts to it and to those after: second differences of the integral of the work done.</summary>
    private static void Spread(double work, double length, HandleTimeShape shape, Span<double> loads)
    {
        double before = 0, now = shape.DoneUpTo(length), left = 1;
        loads[0] += work * now / length;
        left -= now / length;
        for (var later = 1; later < loads.Length && left > Negligible; later++)
        {
            var next = shape.DoneUpTo((later + 1) * length);
            var share = shape.Variation == 0
                // Second differences of e^-x - 1 + x without cancellation.
                ? Math.Exp(-(later - 1) * length) * StableLog.OneMinusExp(length) * StableLog.OneMinusExp(length) / length
                : Math.Max(0, (next - (2 * now) + before) / length);
            loads[later] += work * share;
            left -= share;
            if (share < Negligible)
                return;
            (before, now) = (now, next);
        }
    }
}
