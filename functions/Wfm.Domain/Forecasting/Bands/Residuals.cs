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
    /// How many independent errors the bucket is worth: N / (1 + (k - 1) r) with k errors a day of intraclass correlation r (Kish 1965,
    /// design effect); between the number of days and the number of errors.
    /// </summary>
    public double EffectiveCount(HorizonBucket bucket)
    {
        var days = _byDay[(int)bucket].Values;
        double count = days.Sum(errors => errors.Count);
        if (days.Count < 2 || count <= days.Count)
            return count;
        var mean = days.Sum(errors => errors.Sum()) / count;
        var within = days.Sum(errors => Squares(errors, errors.Average())) / (count - days.Count);
        var between = days.Sum(errors => errors.Count * Square(errors.Average() - mean)) / (days.Count - 1);
        var perDay = count / days.Count;
        var shared = Math.Max(0, (between - within) / perDay);
        var correlation = shared + within > 0 ? shared / (shared + within) : 1;
        return count / (1 + ((perDay - 1) * correlation));
    }

    private static double Squares(List<double> values, double mean) => values.Sum(value => Square(value - mean));

    private static double Square(double x) => x * x;
}
