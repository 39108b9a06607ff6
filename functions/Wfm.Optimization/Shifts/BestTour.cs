using Wfm.Domain.Randomness;

namespace Wfm.Optimization.Shifts;

/// <summary>Finds the tour that covers most of what is short for each paid hour, its breaks where they cost least cover.</summary>
internal sealed class BestTour(ShiftColumns columns, Xoshiro256 random)
{
    private const double Tiny = 1e-9;

    // Running sum over two weeks, so that stretches over the end of the week are one difference too.
    private readonly double[] _sum = new double[(2 * columns.Slots) + 1];
    private readonly double[] _gain = new double[columns.Shifts.Count];

    /// <summary>The tour; null where nothing is short, or no tour is worth the price of what it would cover.</summary>
    /// <param name="cover">What there is.</param>
    /// <param name="blur">Scores are multiplied by 1 to 1 + blur at random.</param>
    internal int? For(WholeCover cover, double blur)
    {
        for (var slot = 0; slot < columns.Slots; slot++)
            _sum[slot + 1] = _sum[slot] + Math.Clamp(cover.Missing[slot], 0, 1);
        var all = _sum[columns.Slots];
        if (all < Tiny)
            return null;
        for (var slot = 1; slot <= columns.Slots; slot++)
            _sum[columns.Slots + slot] = all + _sum[slot];
        for (var shift = 0; shift < _gain.Length; shift++)
            _gain[shift] = Gain(columns.Shifts[shift]);

        int? best = null;
        var highest = 0.0;
        for (var index = 0; index < columns.Tours.Count; index++)
        {
            var tour = columns.Tours[index];
            var gain = 0.0;
            foreach (var shift in tour.Shifts)
                gain += _gain[shift];
            if (gain <= Tiny || gain * columns.SlotPrice <= tour.Paid || !cover.Allows(tour))
                continue;
            var score = gain / tour.Paid * (blur == 0 ? 1 : 1 + (blur * random.NextDouble()));
            if (score > highest)
                (best, highest) = (index, score);
        }

        return best;
    }

    private double Gain(DayShift shift)
    {
        var gain = _sum[shift.First + shift.Length] - _sum[shift.First];
        if (gain < Tiny)
            return 0;
        foreach (var rest in shift.Breaks)
        {
            var least = double.PositiveInfinity;
            foreach (var start in rest.Starts)
                least = Math.Min(least, _sum[start + rest.Length] - _sum[start]);
            gain -= least;
        }

        return gain;
    }
}
