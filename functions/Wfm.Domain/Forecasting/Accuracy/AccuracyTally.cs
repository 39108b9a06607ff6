namespace Wfm.Domain.Forecasting;

/// <summary>
/// Adds up how good forecasts were, point by point. All points of a series are pooled; missing and closed slots are not entered.
/// FORMULAS.md#accuracy.
/// </summary>
public sealed class AccuracyTally
{
    private double _actual;
    private double _forecast;
    private double _absolute;
    private double _square;
    private double _intervalScore;
    private int _inside80;
    private int _inside95;
    private int _banded;

    /// <summary>Points entered.</summary>
    public int Count { get; private set; }

    /// <summary>Weighted absolute percentage error, 100 sum|y - f| / sum y, in %; NaN where no contact came.</summary>
    public double Wape => _actual > 0 ? 100 * _absolute / _actual : double.NaN;

    /// <summary>100 (sum f - sum y) / sum y, in %; positive where too much was forecast.</summary>
    public double Bias => _actual > 0 ? 100 * (_forecast - _actual) / _actual : double.NaN;

    /// <summary>Share of actuals inside the 80 % band, in %; NaN without bands.</summary>
    public double Coverage80 => _banded > 0 ? 100.0 * _inside80 / _banded : double.NaN;

    /// <summary>Share of actuals inside the 95 % band, in %; NaN without bands.</summary>
    public double Coverage95 => _banded > 0 ? 100.0 * _inside95 / _banded : double.NaN;

    /// <summary>
    /// Weighted interval score, mean{0.5|y - f| + 0.1 IS(0.2) + 0.025 IS(0.05)} / 2.5 as % of mean y (Bracher et al. 2021, PLOS
    /// Computational Biology 17:e1008618); the smaller the better.
    /// </summary>
    public double WeightedIntervalScore => _banded > 0 && _actual > 0 ? 100 * _intervalScore / 2.5 / _actual : double.NaN;

    /// <summary>Mean absolute scaled error: mean|y - f| over <paramref name="scale"/>, the in-sample mean absolute difference to the week before.</summary>
    public double Mase(double scale) => Count > 0 && scale > 0 ? _absolute / Count / scale : double.NaN;

    /// <summary>Root mean squared scaled error; <paramref name="scale"/> is the in-sample root mean squared difference to the week before.</summary>
    public double Rmsse(double scale) => Count > 0 && scale > 0 ? Math.Sqrt(_square / Count) / scale : double.NaN;

    /// <summary>Enters a forecast without a band.</summary>
    public void Add(double actual, double forecast)
    {
        Count++;
        _actual += actual;
        _forecast += forecast;
        _absolute += Math.Abs(actual - forecast);
        _square += (actual - forecast) * (actual - forecast);
    }

    /// <summary>Enters a forecast with its 80 and 95 % bands.</summary>
    public void Add(double actual, double forecast, (double Lower, double Upper) band80, (double Lower, double Upper) band95)
    {
        Add(actual, forecast);
        _banded++;
        _inside80 += actual >= band80.Lower && actual <= band80.Upper ? 1 : 0;
        _inside95 += actual >= band95.Lower && actual <= band95.Upper ? 1 : 0;
        _intervalScore += (0.5 * Math.Abs(actual - forecast)) + (0.1 * IntervalScore(actual, band80, 0.2)) + (0.025 * IntervalScore(actual, band95, 0.05));
    }

    // Gneiting and Raftery 2007, JASA 102:359.
    private static double IntervalScore(double actual, (double Lower, double Upper) band, double outside) =>
        band.Upper - band.Lower + (2 / outside * (Math.Max(0, band.Lower - actual) + Math.Max(0, actual - band.Upper)));
}
