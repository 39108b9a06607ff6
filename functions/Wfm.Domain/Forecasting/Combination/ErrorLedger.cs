namespace Wfm.Domain.Forecasting.Combination;

/// <summary>
/// Absolute errors of several models by horizon bucket, the older the less they count. Errors are entered on the day the actual
/// is known, so that what the ledger says on a day is what could be known that day.
/// </summary>
internal sealed class ErrorLedger
{
    private readonly double[][] _absolute;
    private readonly double[][] _signed;
    private readonly double[][] _skippedAbsolute;
    private readonly double[][] _skippedActual;
    private readonly double[] _actual = new double[HorizonBuckets.Count];
    private readonly double _decay;

    /// <param name="models">How many models.</param>
    /// <param name="halfLifeDays">Days after which an error counts half.</param>
    public ErrorLedger(int models, double halfLifeDays)
    {
        Models = models;
        _decay = Math.Pow(0.5, 1 / halfLifeDays);
        _absolute = Empty(models);
        _signed = Empty(models);
        _skippedAbsolute = Empty(models);
        _skippedActual = Empty(models);
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
                _skippedAbsolute[bucket][model] *= _decay;
                _skippedActual[bucket][model] *= _decay;
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

    /// <summary>A model was not asked for an actual value that the others were held against.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="model">The model.</param>
    /// <param name="absolute">What model 0 missed the value by.</param>
    /// <param name="actual">The value.</param>
    public void Skip(HorizonBucket bucket, int model, double absolute, double actual)
    {
        _skippedAbsolute[(int)bucket][model] += absolute;
        _skippedActual[(int)bucket][model] += actual;
    }

    /// <summary>True once anything was entered in the bucket.</summary>
    public bool Knows(HorizonBucket bucket) => _actual[(int)bucket] > 0;

    /// <summary>
    /// Weighted absolute percentage error as a share; NaN where nothing is known. Of a model that skipped some values: what it would be if
    /// the model compared with model 0 there as it did elsewhere.
    /// </summary>
    public double Wape(HorizonBucket bucket, int model)
    {
        var b = (int)bucket;
        if (_skippedActual[b][model] == 0)
            return Knows(bucket) ? _absolute[b][model] / _actual[b] : double.NaN;
        var beside = _absolute[b][0] - _skippedAbsolute[b][model];
        return beside > 1e-9 * _absolute[b][0] ? _absolute[b][model] / beside * (_absolute[b][0] / _actual[b]) : double.NaN;
    }

    /// <summary>Sum of errors over sum of actuals; NaN where nothing is known.</summary>
    public double Bias(HorizonBucket bucket, int model)
    {
        var actual = _actual[(int)bucket] - _skippedActual[(int)bucket][model];
        return Knows(bucket) && actual > 1e-9 * _actual[(int)bucket] ? _signed[(int)bucket][model] / actual : double.NaN;
    }

    private static double[][] Empty(int models) => [.. Enumerable.Range(0, HorizonBuckets.Count).Select(_ => new double[models])];
}
