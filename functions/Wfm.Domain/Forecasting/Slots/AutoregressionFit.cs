using Wfm.Domain.Forecasting.Algebra;

namespace Wfm.Domain.Forecasting.Slots;

/// <summary>
/// Normal equations of a slot autoregression, kept up day by day with exponential decay, so that the coefficients of any morning cost
/// one solution and no second pass.
/// </summary>
internal sealed class AutoregressionFit
{
    private readonly OpenSequence _sequence;
    private readonly int[] _lags;
    private readonly double _decay;
    private readonly double _penalty;
    private readonly int _size;
    private readonly double[] _matrix;
    private readonly double[] _right;
    private readonly double[] _row;

    public AutoregressionFit(OpenSequence sequence, int[] lags, double halfLifeDays, double penalty)
    {
        _sequence = sequence;
        _lags = lags;
        _decay = Math.Pow(0.5, 1 / halfLifeDays);
        _penalty = penalty;
        _size = lags.Length + sequence.Width + 8;
        _matrix = new double[_size * _size];
        _right = new double[_size];
        _row = new double[lags.Length];
    }

    /// <summary>A day passes, and its known slots are learned.</summary>
    public void Learn(StandardizedLogs standard, int day, int fromDay)
    {
        for (var index = 0; index < _matrix.Length; index++)
            _matrix[index] *= _decay;
        for (var index = 0; index < _size; index++)
            _right[index] *= _decay;
        var earliest = _sequence.PositionOf(fromDay) + _lags[^1];
        for (var position = _sequence.PositionOf(day); position < _sequence.PositionOf(day + 1); position++)
        {
            if (position < earliest || !standard.Known[position])
                continue;
            Lagged(standard.Values, position);
            AddRow(position, standard.Values[position]);
        }
    }

    /// <summary>Values from position <paramref name="start"/> to <paramref name="end"/>, each from those before it.</summary>
    public double[] Forecast(StandardizedLogs standard, int start, int end)
    {
        var beta = Coefficients();
        var values = new double[end];
        Array.Copy(standard.Values, values, start);
        for (var position = start; position < end; position++)
        {
            var sum = beta[_size - 1] + beta[TimeColumn(position)] + beta[WeekdayColumn(position)];
            for (var k = 0; k < _lags.Length; k++)
                sum += position >= _lags[k] ? beta[k] * values[position - _lags[k]] : 0;
            values[position] = Math.Clamp(sum, -8, 8);
        }

        return values[start..];
    }

    private double[] Coefficients()
    {
        var matrix = (double[])_matrix.Clone();
        var beta = (double[])_right.Clone();
        for (var column = 0; column < _size; column++)
            matrix[(column * _size) + column] += column == _size - 1 ? 1e-6 : _penalty;
        Cholesky.Solve(matrix, beta);
        return beta;
    }

    private void Lagged(double[] values, int position)
    {
        for (var k = 0; k < _lags.Length; k++)
            _row[k] = values[position - _lags[k]];
    }

    // Lower triangle only; besides the lags a row has three ones: time of day, weekday, constant.
    private void AddRow(int position, double target)
    {
        var (time, weekday, constant) = (TimeColumn(position), WeekdayColumn(position), _size - 1);
        for (var i = 0; i < _lags.Length; i++)
        {
            _right[i] += _row[i] * target;
            for (var j = 0; j <= i; j++)
                _matrix[(i * _size) + j] += _row[i] * _row[j];
            _matrix[(time * _size) + i] += _row[i];
            _matrix[(weekday * _size) + i] += _row[i];
            _matrix[(constant * _size) + i] += _row[i];
        }

        foreach (var column in (ReadOnlySpan<int>)[time, weekday, constant])
        {
            _right[column] += target;
            _matrix[(column * _size) + time]++;
        }

        _matrix[(weekday * _size) + weekday]++;
        _matrix[(constant * _size) + weekday]++;
        _matrix[(constant * _size) + constant]++;
    }

    private int TimeColumn(int position) => _lags.Length + (position % _sequence.Width);

    private int WeekdayColumn(int position) => _size - 8 + (position / _sequence.Width % _sequence.DaysPerWeek);
}
