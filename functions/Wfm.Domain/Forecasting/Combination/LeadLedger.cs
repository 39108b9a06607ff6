namespace Wfm.Domain.Forecasting.Combination;

/// <summary>
/// By how much each model was nearer than model 0 day by day, the older the less it counts: tells a lead from luck. All that was said of
/// one day rises and falls together and counts as one.
/// </summary>
internal sealed class LeadLedger
{
    private readonly double[][] _today;
    private readonly double[][] _sum;
    private readonly double[][] _squares;
    private readonly double[][] _weight;
    private readonly double[][] _squaredWeight;
    private readonly bool[][] _seen;
    private readonly double _decay;

    /// <param name="models">How many models.</param>
    /// <param name="halfLifeDays">Days after which a day counts half.</param>
    public LeadLedger(int models, double halfLifeDays)
    {
        _decay = Math.Pow(0.5, 1 / halfLifeDays);
        (_today, _sum, _squares, _weight, _squaredWeight) = (Empty(models), Empty(models), Empty(models), Empty(models), Empty(models));
        _seen = [.. _today.Select(bucket => new bool[bucket.Length])];
    }

    /// <summary>A day passes.</summary>
    public void Age()
    {
        foreach (var (sums, decay) in (ReadOnlySpan<(double[][], double)>)[(_sum, _decay), (_squares, _decay), (_weight, _decay), (_squaredWeight, _decay * _decay)])
        {
            foreach (var bucket in sums)
            {
                for (var model = 0; model < bucket.Length; model++)
                    bucket[model] *= decay;
            }
        }
    }

    /// <summary>A model was nearer than model 0 by so much on one value of the day.</summary>
    public void Add(HorizonBucket bucket, int model, double nearer)
    {
        _today[(int)bucket][model] += nearer;
        _seen[(int)bucket][model] = true;
    }

    /// <summary>The day's values are all in.</summary>
    public void Close()
    {
        for (var bucket = 0; bucket < _today.Length; bucket++)
        {
            for (var model = 0; model < _today[bucket].Length; model++)
            {
                if (!_seen[bucket][model])
                    continue;
                var nearer = _today[bucket][model];
                _sum[bucket][model] += nearer;
                _squares[bucket][model] += nearer * nearer;
                _weight[bucket][model]++;
                _squaredWeight[bucket][model]++;
                _today[bucket][model] = 0;
                _seen[bucket][model] = false;
            }
        }
    }

    /// <summary>Mean lead over its standard error, days taken as independent; 0 where fewer than five days are known.</summary>
    public double InStandardErrors(HorizonBucket bucket, int model)
    {
        var (b, weight) = ((int)bucket, _weight[(int)bucket][model]);
        if (weight == 0)
            return 0;
        var count = weight * weight / _squaredWeight[b][model];
        var mean = _sum[b][model] / weight;
        var variance = (_squares[b][model] / weight) - (mean * mean);
        return count < 5 || variance <= 0 ? 0 : mean / Math.Sqrt(variance / count);
    }

    private static double[][] Empty(int models) => [.. Enumerable.Range(0, HorizonBuckets.Count).Select(_ => new double[models])];
}
