using Wfm.Domain.Forecasting.Combination;

namespace Wfm.Domain.Forecasting.Bands;

/// <summary>Backtest errors by horizon bucket, each divided by a scale that makes small and large forecasts alike.</summary>
internal sealed class Residuals
{
    private readonly SortedDictionary<int, List<double>>[] _byDay =
        [.. Enumerable.Range(0, HorizonBuckets.Count).Select(_ => new SortedDictionary<int, List<double>>())];

    /// <summary>Adds an error in units of its scale.</summary>
    /// <param name="bucket">How far ahead the forecast looked.</param>
    /// <param name="day">The day it was for: errors of one day rise and fall together.</param>
    /// <param name="error">(actual - forecast) / scale.</param>
    public void Add(HorizonBucket bucket, int day, double error)
    {
        if (!_byDay[(int)bucket].TryGetValue(day, out var errors))
            _byDay[(int)bucket][day] = errors = [];
        errors.Add(error);
    }

    /// <summary>Days with errors in a bucket.</summary>
    public int Days(HorizonBucket bucket) => _byDay[(int)bucket].Count;

    /// <summary>The errors of a bucket, sorted.</summary>
    public double[] Sorted(HorizonBucket bucket) => [.. _byDay[(int)bucket].Values.SelectMany(errors => errors).Order()];

    /// <summary>
    /// How many independent errors the bucket is worth: N / (1 + (k - 1) r) with k errors a cluster of intraclass correlation r (Kish 1965,
    /// design effect). A cluster is a day for forecasts of the next day, else two days: a level that is missed today is missed tomorrow.
    /// </summary>
    public double EffectiveCount(HorizonBucket bucket)
    {
        var length = bucket == HorizonBucket.FirstDay ? 1 : 2;
        var clusters = _byDay[(int)bucket].GroupBy(day => day.Key / length).Select(days => days.SelectMany(day => day.Value).ToList()).ToList();
        double count = clusters.Sum(errors => errors.Count);
        if (clusters.Count < 2 || count <= clusters.Count)
            return count;
        var mean = clusters.Sum(errors => errors.Sum()) / count;
        var within = clusters.Sum(errors => Squares(errors, errors.Average())) / (count - clusters.Count);
        var between = clusters.Sum(errors => errors.Count * Square(errors.Average() - mean)) / (clusters.Count - 1);
        var each = count / clusters.Count;
        var shared = Math.Max(0, (between - within) / each);
        var correlation = shared + within > 0 ? shared / (shared + within) : 1;
        return count / (1 + ((each - 1) * correlation));
    }

    private static double Squares(List<double> values, double mean) => values.Sum(value => Square(value - mean));

    private static double Square(double x) => x * x;
}
