namespace Wfm.Domain.Forecasting.Combination;

/// <summary>
/// Absolute errors of several models by horizon bucket, the older the less they count. Errors are entered on the day the actual
/// is known, so that what the ledger says on a day is what could be known that day.
/// </summary>
internal sealed class ErrorLedger
{
    private readonly double[][] _absolute;
    private readonly double[][] _signed;
    private readonly double[] _actual = new double[HorizonBuckets.Count];
    private readonly double _decay;

    /// <param name="models">How many models.</param>
    /// <param name="halfLifeDays">Days after which an error counts half.</param>
    public ErrorLedger(int models, double halfLifeDays)
    {
        Models = models;
        _decay = Math.Pow(0.5, 1 / halfLifeDays);
        _absolute = [.. Enumerable.Range(0, HorizonBuckets.Count).Select(_ => new double[models])];
        _signed = [.. Enumerable.Range(0, HorizonBuckets.Count).Select(_ => new double[models])];
    }

    /// <summary>How many models.</summary>
    public int Models { get; }

    /// <summary>A day passes.</summary>
    public void Age()
    {
        for (var bucket = 0; bucket < HorizonBuckets.Count; bucket++)
        {
            _actual[bucket] *= _decay;
            for (var model = 0; model < Models; model++)
            {
                _absolute[bucket][model] *= _decay;
                _signed[bucket][model] *= _decay;
            }
        }
    }

    /// <summary>An actual value is known; the errors against it follow by <see cref="Add"/>.</summary>
    public void AddActual(HorizonBucket bucket, double actual) => _actual[(int)bucket] += actual;

    /// <summary>Enters what one model missed by: forecast less actual, summed up and in absolute terms.</summary>
    public void Add(HorizonBucket bucket, int model, double absolute, double signed)
    {
        _absolute[(int)bucket][model] += absolute;
        _signed[(int)bucket][model] += signed;
    }

    /// <summary>True once anything was entered in the bucket.</summary>
    public bool Knows(HorizonBucket bucket) => _actual[(int)bucket] > 0;

    /// <summary>Weighted absolute percentage error as a share; NaN where nothing is known.</summary>
    public double Wape(HorizonBucket bucket, int model) => Knows(bucket) ? _absolute[(int)bucket][model] / _actual[(int)bucket] : double.NaN;

    /// <summary>Sum of errors over sum of actuals; NaN where nothing is known.</summary>
    public double Bias(HorizonBucket bucket, int model) => Knows(bucket) ? _signed[(int)bucket][model] / _actual[(int)bucket] : double.NaN;
}
