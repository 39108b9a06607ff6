using Wfm.Domain;
using Wfm.Domain.Demand;

namespace Wfm.Forecasting.Backtest;

/// <summary>The rows of one series of a history file, in any order.</summary>
internal sealed class SeriesRows
{
    private static readonly int[] Intervals = [5, 10, 15, 20, 30, 60, 1440];
    private readonly List<(DateTime Time, double Value, double Aht)> _rows = [];
    private bool _hasAht;
    private string _format = "";

    public void Add(string written, DateTime time, double value, double aht)
    {
        if (_format.Length == 0)
            _format = TimestampFormat.Of(written);
        _rows.Add((time, value, aht));
        _hasAht |= !double.IsNaN(aht);
    }

    /// <summary>Lays the rows out on whole days; fails with <c>history.interval</c> where they fit no known interval.</summary>
    public Result<SeriesHistory> ToHistory(string id)
    {
        if (Minutes() is not { } minutes)
            return Failure.Invalid("history.interval", $"Rows of series '{id}' must be 5, 10, 15, 20, 30 or 60 minutes or a day apart and start on such a step after midnight.");
        var size = 1440 / minutes;
        var first = DateOnly.FromDateTime(_rows.Min(row => row.Time));
        var last = DateOnly.FromDateTime(_rows.Max(row => row.Time));
        var values = new double[(last.DayNumber - first.DayNumber + 1) * size];
        Array.Fill(values, double.NaN);
        var seconds = (double[])values.Clone();
        var counts = new int[values.Length];
        foreach (var (time, value, aht) in _rows)
        {
            var at = ((DateOnly.FromDateTime(time).DayNumber - first.DayNumber) * size) + ((int)time.TimeOfDay.TotalMinutes / minutes);
            if (double.IsNaN(value))
                continue;
            // The hour that comes twice when clocks go back: its mean, so that the hour looks like itself.
            values[at] = counts[at] == 0 ? value : ((values[at] * counts[at]) + value) / (counts[at] + 1);
            counts[at]++;
            if (!double.IsNaN(aht))
                seconds[at] = values[at] * aht;
        }

        return new SeriesHistory(id, new DemandSeries(first, size, values), _hasAht ? new DemandSeries(first, size, seconds) : null) { TimestampFormat = _format };
    }

    private int? Minutes()
    {
        var step = 1440;
        foreach (var (time, _, _) in _rows)
        {
            if (time.TimeOfDay.Ticks % TimeSpan.TicksPerMinute != 0)
                return null;
            step = CommonDivisor(step, (int)time.TimeOfDay.TotalMinutes);
        }

        return Intervals.Contains(step) ? step : null;
    }

    private static int CommonDivisor(int a, int b)
    {
        while (b != 0)
            (a, b) = (b, a % b);
        return a;
    }
}
