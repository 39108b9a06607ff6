using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Forecasting.Boosting;

/// <summary>
/// One walk through the daily totals that leaves the rows to learn from and the rows to forecast, each with what was known on the
/// morning of its origin. Days count as those of the problem; earlier ones are negative.
/// </summary>
internal sealed class DayFeatures
{
    private const int Averaged = 8;
    private const double Clip = 1.5;

    private readonly SlotProblem _problem;
    private readonly int _lead;
    private readonly double[] _ratios;
    private readonly Queue<double>[] _weekdays = [.. Enumerable.Range(0, 7).Select(_ => new Queue<double>())];
    private readonly Dictionary<int, (FeatureRows Rows, List<double> Bases)> _ahead = [];

    public DayFeatures(SlotProblem problem, int horizon, IReadOnlyList<int> origins)
    {
        _problem = problem;
        _lead = problem.Contacts.Start.DayNumber - problem.Totals.Start.DayNumber;
        var days = problem.Totals.Days;
        _ratios = new double[days];
        var byDay = Enumerable.Range(0, origins.Count).ToDictionary(index => origins[index] + _lead);
        for (var day = 0; day <= days; day++)
        {
            if (byDay.TryGetValue(day, out var index))
                _ahead[index] = Coming(day, Math.Min(horizon, problem.HorizonDays(index)));
            if (day == days)
                break;
            // Every morning one row about the next day and one about a day further off.
            foreach (var target in (ReadOnlySpan<int>)[day, day + 1 + (day * 11 % (horizon - 1))])
                Learn(day, target);
            Pass(day);
        }
    }

    /// <summary>Rows of past days; the label is log((y + 1/2) / (base + 1/2)).</summary>
    public FeatureRows Training { get; } = new();

    /// <summary>Rows about the days from an origin on, with the weekday average each is relative to.</summary>
    public (FeatureRows Rows, List<double> Bases) Ahead(int origin) => _ahead[origin];

    private void Learn(int origin, int target)
    {
        if (target >= _ratios.Length || Base(target) is not { } usual || _problem.Totals.Values[target] is var total && double.IsNaN(total))
            return;
        Training.Add(target - _lead, Row(origin, target), Math.Clamp(Math.Log((total + 0.5) / (usual + 0.5)), -Clip, Clip));
    }

    private (FeatureRows, List<double>) Coming(int origin, int days)
    {
        var (rows, bases) = (new FeatureRows(), new List<double>());
        for (var target = origin; target < origin + days; target++)
        {
            if (Base(target) is not { } usual)
                continue;
            rows.Add(target - _lead, Row(origin, target));
            bases.Add(usual);
        }

        return (rows, bases);
    }

    private void Pass(int day)
    {
        var total = _problem.Totals.Values[day];
        var date = _problem.Totals.Start.AddDays(day);
        var usual = Base(day);
        var plain = !double.IsNaN(total) && !_problem.Holidays.ContainsKey(date);
        _ratios[day] = plain && usual is { } known ? Math.Clamp(Math.Log((total + 0.5) / (known + 0.5)), -Clip, Clip) : double.NaN;
        if (!plain)
            return;
        var queue = _weekdays[(int)date.DayOfWeek];
        queue.Enqueue(total);
        if (queue.Count > Averaged)
            queue.Dequeue();
    }

    private double? Base(int day) => _weekdays[(int)_problem.Totals.Start.AddDays(day).DayOfWeek] is { Count: >= 2 } queue ? queue.Average() : null;

    private float[] Row(int origin, int target)
    {
        var row = new float[CalendarFeatures.Count + 7];
        CalendarFeatures.Fill(_problem, _problem.Totals.Start.AddDays(target), row);
        var own = row.AsSpan(CalendarFeatures.Count);
        own[0] = target - origin;
        own[1] = Mean(origin - 1, origin);
        own[2] = Mean(origin - 7, origin);
        own[3] = Mean(origin - 28, origin);
        // The last such weekday before the origin.
        var alike = target - (7 * (((target - origin) / 7) + 1));
        own[4] = Mean(alike, alike + 1);
        // Last year around the day, against last year around the origin.
        own[5] = Mean(target - 367, target - 360) - Mean(origin - 392, origin - 364);
        own[6] = Mean(target - 364, target - 363);
        return row;
    }

    private float Mean(int from, int to)
    {
        var (sum, count) = (0.0, 0);
        for (var day = Math.Max(0, from); day < to; day++)
        {
            if (double.IsNaN(_ratios[day]))
                continue;
            sum += _ratios[day];
            count++;
        }

        // FastTree refuses rows with gaps; on this scale 0 says "as usual".
        return count == 0 ? 0 : (float)(sum / count);
    }
}
