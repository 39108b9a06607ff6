namespace Wfm.Domain.Forecasting.Slots;

/// <summary>log(y + 1/2) along an open sequence, with mean 0 and deviation 1; gaps and holidays repeat the week before.</summary>
internal sealed class StandardizedLogs
{
    private readonly double _mean;
    private readonly double _deviation;

    public StandardizedLogs(SlotProblem problem, OpenSequence sequence, int fromDay)
    {
        var end = sequence.PositionOf(problem.Contacts.Days);
        var start = sequence.PositionOf(fromDay);
        Values = new double[end];
        Known = new bool[end];
        var week = sequence.Width * sequence.DaysPerWeek;
        double sum = 0, squares = 0;
        var count = 0;
        for (var position = start; position < end; position++)
        {
            var value = sequence.Value(position);
            var usual = problem.Holiday(sequence.DayAt(position)) is null;
            Known[position] = !double.IsNaN(value) && usual;
            Values[position] = Known[position] ? Math.Log(value + 0.5) : position - week >= start ? Values[position - week] : double.NaN;
            if (!Known[position])
                continue;
            sum += Values[position];
            squares += Values[position] * Values[position];
            count++;
        }

        _mean = count > 0 ? sum / count : 0;
        _deviation = count > 1 ? Math.Sqrt(Math.Max((squares / count) - (_mean * _mean), 1e-12)) : 1;
        for (var position = start; position < end; position++)
            Values[position] = double.IsNaN(Values[position]) ? 0 : (Values[position] - _mean) / _deviation;
    }

    /// <summary>By position; 0 before the first.</summary>
    public double[] Values { get; }

    /// <summary>False where a value was filled in.</summary>
    public bool[] Known { get; }

    /// <summary>Back to contacts.</summary>
    public double ToContacts(double value) => Math.Max(0, Math.Exp(Math.Min(_mean + (_deviation * value), 25)) - 0.5);
}
