namespace Wfm.Domain.Staffing.Simulation;

/// <summary>Sums for the ratio of two totals over realisations, and for its standard error (ratio estimator: Cochran 1977, chapter 6).</summary>
internal struct RatioMoments
{
    private double _x, _y, _xx, _xy, _yy;

    internal void Add(double x, double y)
    {
        _x += x;
        _y += y;
        _xx += x * x;
        _xy += x * y;
        _yy += y * y;
    }

    internal readonly Estimate Of(int realisations)
    {
        if (_y <= 0)
            return new Estimate(double.NaN, 0, realisations);
        var ratio = _x / _y;
        if (realisations < 2)
            return new Estimate(ratio, 0, realisations);
        // Mean square of x - R y over (m - 1) m, over the square of the mean of y.
        var residual = Math.Max(0, _xx - (2 * ratio * _xy) + (ratio * ratio * _yy));
        return new Estimate(ratio, Math.Sqrt(residual * realisations / (realisations - 1)) / _y, realisations);
    }
}

/// <summary>What is kept of an interval, a day or a week over all realisations.</summary>
internal struct PeriodMoments
{
    private RatioMoments _level, _abandon, _waited, _wait;
    private double _offered, _backlog, _oldest;
    private int _met, _any;

    internal void Add(in SlotTally tally, StaffingTargets targets)
    {
        var (inTime, counted) = tally.ServiceLevel(targets.ServiceLevel?.Definition ?? default);
        _level.Add(inTime, counted);
        _abandon.Add(tally.Abandoned - tally.AbandonedShort, tally.Offered - tally.AbandonedShort);
        _waited.Add(tally.Waited, tally.Offered);
        _wait.Add(tally.WaitSeconds, targets.ReplyWithin is null ? tally.Offered : tally.Answered);
        _offered += tally.Offered;
        _backlog += tally.Backlog;
        _oldest += tally.OldestSeconds;
        if (counted <= 0)
            return;
        _any++;
        if (inTime >= ((targets.ServiceLevel?.Share ?? 0) - TargetMargins.Tolerance) * counted)
            _met++;
    }

    internal readonly PeriodResult Of(int realisations) => new()
    {
        Offered = _offered / realisations,
        ServiceLevel = _level.Of(realisations),
        AbandonRate = _abandon.Of(realisations),
        WaitProbability = _waited.Of(realisations),
        MeanWaitSeconds = _wait.Of(realisations),
        Backlog = _backlog / realisations,
        OldestSeconds = _oldest / realisations,
        TargetMet = new Frequency(_met, _any),
    };
}
