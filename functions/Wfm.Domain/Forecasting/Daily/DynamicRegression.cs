using System.Numerics;

namespace Wfm.Domain.Forecasting.Daily;

/// <summary>
/// Robust dynamic linear regression of log daily totals: one pass over the history leaves, at every day, the forecast a model
/// would have made that morning, so a backtest over all origins costs no more than one fit.
/// </summary>
/// <remarks>
/// log y(t) = level(t) + transient(t) + x(t)'b + e(t); level a random walk, transient AR(1), b constant with a normal prior (so its
/// estimate is a ridge regression), e with variance v = s2 + c / mu(t). Kalman recursions after West and Harrison, Bayesian
/// Forecasting and Dynamic Models (1997), chapters 4 and 11. A surprise beyond <see cref="Clip"/> standard deviations is weighted
/// down as by Huber (1964); surprises that keep their sign are a level shift, and the level is freed to follow.
/// FORMULAS.md#daily-regression.
/// </remarks>
internal sealed class DynamicRegression
{
    /// <summary>Surprises count in full up to this many standard deviations.</summary>
    public const double Clip = 2.5;

    private const double ExpectedSquare = 0.97; // E min(z^2, Clip^2) of a standard normal z
    private readonly DayRow[] _rows;
    private readonly LevelDynamics _dynamics;
    private readonly double _poissonShare;
    private readonly double[] _mean;
    private readonly double[] _covariance;
    private readonly double[] _gain;
    private readonly int _size;
    private double _run;
    private double _runSquare;
    private int _seen;

    /// <param name="design">The regressors.</param>
    /// <param name="dynamics">How the level moves.</param>
    /// <param name="start">Level before the first day, log scale.</param>
    /// <param name="noise">First estimate of s2.</param>
    /// <param name="poissonShare">c: 1 for counts, less where the numbers are smoother than counts.</param>
    public DynamicRegression(DayDesign design, LevelDynamics dynamics, double start, double noise, double poissonShare)
    {
        _rows = design.Rows;
        _dynamics = dynamics;
        _poissonShare = poissonShare;
        Noise = noise;
        _size = design.Columns.Count;
        _mean = [.. design.Columns.Select(column => column.Mean)];
        _mean[DayDesign.Level] = start;
        _gain = new double[_size];
        _covariance = new double[_size * _size];
        for (var column = 0; column < _size; column++)
            _covariance[(column * _size) + column] = Square(design.Columns[column].Deviation);
        _covariance[(DayDesign.Transient * _size) + DayDesign.Transient] = dynamics.TransientShare * noise;
    }

    /// <summary>s2: variance of a day's log total around its expectation, beyond chance.</summary>
    public double Noise { get; private set; }

    /// <summary>Coefficients as of the last step.</summary>
    public ReadOnlySpan<double> Mean => _mean;

    /// <summary>Moves on to <paramref name="day"/> and learns from its total; NaN is a day nothing is known of.</summary>
    /// <returns>Robust log density of the total under the forecast of the day before; 0 where nothing is known.</returns>
    public double Step(int day, double total)
    {
        Drift();
        if (double.IsNaN(total))
            return 0;

        var row = _rows[day];
        var expected = Math.Exp(Math.Min(row.Times(_mean), 25));
        var variance = Project(row) + Noise + (_poissonShare / Math.Max(expected, 0.5));
        var surprise = Math.Log((total + 0.5) / (expected + 0.5));
        var standard = surprise / Math.Sqrt(variance);
        var size = Math.Abs(standard);
        Learn(surprise, size <= Clip ? variance : variance * size / Clip);
        AdaptNoise(standard);
        WatchLevel(standard, variance);
        return -0.5 * (Math.Log(variance) + (size <= Clip ? standard * standard : (2 * Clip * size) - (Clip * Clip)));
    }

    /// <summary>Expected totals from <paramref name="origin"/> on, after the last step was the day before.</summary>
    public void Forecast(int origin, Span<double> path)
    {
        var transient = _mean[DayDesign.Transient];
        var left = transient;
        for (var ahead = 0; ahead < path.Length; ahead++)
        {
            left *= _dynamics.TransientDecay;
            path[ahead] = Math.Exp(Math.Min(_rows[origin + ahead].Times(_mean) - transient + left, 25));
        }
    }

    private void Drift()
    {
        var level = DayDesign.Level;
        _covariance[(level * _size) + level] += _dynamics.Drift * Noise;
        for (var weekday = 0; weekday < 7; weekday++)
        {
            var column = DayDesign.FirstWeekday + weekday;
            _covariance[(column * _size) + column] += 1e-4 * Noise;
        }

        if (_dynamics.TransientShare == 0)
            return;
        var (transient, decay) = (DayDesign.Transient, _dynamics.TransientDecay);
        _mean[transient] *= decay;
        for (var other = 0; other < _size; other++)
        {
            _covariance[(transient * _size) + other] *= decay;
            _covariance[(other * _size) + transient] *= decay;
        }

        _covariance[(transient * _size) + transient] += (1 - (decay * decay)) * _dynamics.TransientShare * Noise;
    }

    // Covariance times the row into _gain; returns the variance of the expectation.
    private double Project(DayRow row)
    {
        Array.Clear(_gain);
        for (var k = 0; k < row.Columns.Length; k++)
            AddScaled(_gain, _covariance.AsSpan(row.Columns[k] * _size, _size), row.Values[k]);
        return row.Times(_gain);
    }

    private void Learn(double surprise, double variance)
    {
        for (var column = 0; column < _size; column++)
        {
            var gain = _gain[column] / variance;
            if (gain == 0)
                continue;
            _mean[column] += gain * surprise;
            AddScaled(_covariance.AsSpan(column * _size, _size), _gain, -gain);
        }
    }

    private void AdaptNoise(double standard)
    {
        _seen++;
        var rate = Math.Max(1.0 / (_seen + 10), 0.01);
        var excess = (Math.Min(standard * standard, Clip * Clip) / ExpectedSquare) - 1;
        Noise = Math.Clamp(Noise * Math.Exp(rate * Math.Min(excess, 3)), 1e-6, 4);
    }

    private void WatchLevel(double standard, double variance)
    {
        _run = (0.8 * _run) + Math.Clamp(standard, -Clip, Clip);
        _runSquare = (0.64 * _runSquare) + 1;
        if (Math.Abs(_run) <= 4 * Math.Sqrt(_runSquare))
            return;
        _covariance[(DayDesign.Level * _size) + DayDesign.Level] += 2 * variance;
        _run = 0;
        _runSquare = 0;
    }

    // Element by element, so that the result is the same on machines with wider or narrower vectors.
    private static void AddScaled(Span<double> target, ReadOnlySpan<double> source, double factor)
    {
        var width = Vector<double>.Count;
        var index = 0;
        for (; index <= target.Length - width; index += width)
        {
            var sum = new Vector<double>(target[index..]) + (new Vector<double>(source[index..]) * factor);
            sum.CopyTo(target[index..]);
        }

        for (; index < target.Length; index++)
            target[index] += source[index] * factor;
    }

    private static double Square(double x) => x * x;
}
