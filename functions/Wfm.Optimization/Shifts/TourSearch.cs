using Wfm.Domain.Randomness;

namespace Wfm.Optimization.Shifts;

/// <summary>
/// Ruin and recreate: a few people are taken out of the cover, others put in where they cover most of what is short for each paid hour; kept when
/// that costs less, or little more while there is time (threshold accepting). Formula: FORMULAS.md#shift-cover.
/// </summary>
internal sealed class TourSearch(ShiftColumns columns, Xoshiro256 random)
{
    // Of the people taken out, most often those whose shifts lie around one time of day: they can trade places.
    private const double NearShare = 0.7;
    private const int FewestOut = 2;
    private const int MostOut = 8;
    // Scores are blurred so that the same hole is not filled the same way again.
    private const double Blur = 0.2;
    private const double Tiny = 1e-9;

    // What a worse cover may cost more at first: half a tour; falls to 0 with the square of the work left.
    private readonly double _tolerance = 0.5 * columns.Tours.Average(tour => tour.Paid);
    private readonly BestTour _best = new(columns, random);
    private readonly double[] _middle = [.. columns.Tours.Select(tour => (tour.Start + (tour.Type.Shift.OnSite / 2)).TotalHours % 24)];

    /// <summary>A cover built up from nothing; false where no tour helps what is still short, or a rule is broken.</summary>
    internal bool TryBuild(WholeCover cover) => TryRecreate(cover, blur: 0);

    /// <summary>The best cover found from <paramref name="start"/> on.</summary>
    /// <param name="start">A cover that keeps the rules.</param>
    /// <param name="rounds">Rounds of ruin and recreate.</param>
    /// <param name="timeSpent">Share of the time allowed that is gone; 0 where there is no limit.</param>
    /// <param name="cancel">Ends the search with an exception.</param>
    internal WholeCover Improve(WholeCover start, int rounds, Func<double> timeSpent, CancellationToken cancel)
    {
        WholeCover current = start.Copy(), best = start.Copy(), next = start.Copy();
        for (var round = 0; round < rounds && current.Total > 0; round++)
        {
            cancel.ThrowIfCancellationRequested();
            var left = 1 - Math.Max((double)round / rounds, timeSpent());
            if (left <= 0)
                break;
            next.CopyFrom(current);
            Ruin(next);
            if (!TryRecreate(next, Blur))
                continue;
            Trim(next);
            if (next.Cost > current.Cost + (_tolerance * left * left * random.NextDouble()))
                continue;
            (current, next) = (next, current);
            if (current.Cost < best.Cost - Tiny)
                best.CopyFrom(current);
        }

        return best;
    }

    private bool TryRecreate(WholeCover cover, double blur)
    {
        while (_best.For(cover, blur) is { } tour)
            cover.Add(tour);
        return cover.KeepsRules;
    }

    private void Ruin(WholeCover cover)
    {
        var goers = Math.Min(cover.Total, FewestOut + random.Next(MostOut - FewestOut + 1));
        var near = random.NextDouble() < NearShare;
        var centre = random.NextDouble() * 24;
        for (; goers > 0; goers--)
            cover.Remove(Chosen(cover, near, centre));
        for (var shift = 0; shift < columns.Shifts.Count; shift++)
            cover.ShuffleBreaks(shift);
    }

    private int Chosen(WholeCover cover, bool near, double centre)
    {
        var (chosen, highest) = (-1, -1.0);
        for (var tour = 0; tour < cover.Heads.Length; tour++)
        {
            if (cover.Heads[tour] == 0)
                continue;
            var far = Math.Abs(_middle[tour] - centre);
            var lot = random.NextDouble() * cover.Heads[tour] / (near ? 0.5 + Math.Min(far, 24 - far) : 1);
            if (lot > highest)
                (chosen, highest) = (tour, lot);
        }

        return chosen;
    }

    // Takes out who is not needed any more: the last put in may have covered what an earlier one was there for.
    private static void Trim(WholeCover cover)
    {
        for (var tour = 0; tour < cover.Heads.Length; tour++)
        {
            if (cover.Heads[tour] == 0 || !cover.MayBeSpare(tour))
                continue;
            var before = cover.Copy();
            cover.Remove(tour);
            if (!cover.KeepsRules || cover.Cost >= before.Cost)
                cover.CopyFrom(before);
        }
    }
}
