using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Forecasting.Boosting;

/// <summary>
/// One walk through the slots that leaves the rows to learn from and the rows to forecast, each with what was known on the morning of
/// its origin.
/// </summary>
internal sealed class SlotFeatures
{
    private const int Averaged = 8;

    // Enough to learn 15 leaves from; more rows cost time and change little.
    private const int MostRows = 24_000;

    private readonly SlotProblem _problem;
    private readonly int _size;
    private readonly int _horizon;
    private readonly double[] _ratios;
    private readonly Queue<double>[] _averaged;
    private readonly double[] _base;
    private readonly List<int> _passed = [];
    private readonly Dictionary<int, (FeatureRows Rows, List<int> At, List<double> Bases)> _ahead = [];

    public SlotFeatures(SlotProblem problem, int horizon, int memoryDays)
    {
        _problem = problem;
        _size = problem.SlotsPerDay;
        _horizon = horizon;
        _ratios = new double[problem.Contacts.Days * _size];
        _averaged = [.. Enumerable.Range(0, 7 * _size).Select(_ => new Queue<double>())];
        _base = new double[7 * _size];
        Array.Fill(_base, double.NaN);
        var byDay = Enumerable.Range(0, problem.Origins.Count).ToDictionary(index => problem.Origins[index]);
        // The backtest reaches back further than the last fit's memory.
        var first = Math.Max(0, problem.Origins[0] - memoryDays);
        var step = Math.Max(1, 2 * _size * (problem.Contacts.Days - first) / MostRows);
        for (var day = first; day <= problem.Contacts.Days; day++)
        {
            if (byDay.TryGetValue(day, out var index))
                _ahead[index] = Coming(day, Math.Min(horizon, problem.HorizonDays(index)));
            if (day == problem.Contacts.Days)
                break;
            if (day % step == 0)
                Learn(day);
            Pass(day);
        }
    }

    /// <summary>Rows of past slots; the label is (y - base) / (base + 1), weighted by base + 1.</summary>
    public FeatureRows Training { get; } = new();

    /// <summary>Rows about the slots from an origin on, where each goes in its path, and the average each is relative to.</summary>
    public (FeatureRows Rows, List<int> At, List<double> Bases) Ahead(int origin) => _ahead[origin];

    private void Learn(int origin)
    {
        foreach (var target in (ReadOnlySpan<int>)[origin, origin + 1 + (origin * 11 % (_horizon - 1))])
        {
            if (target >= _problem.Contacts.Days)
                continue;
            var day = new DayState(this, origin, target);
            for (var slot = 0; slot < _size; slot++)
            {
                var (value, usual) = (_problem.Value(target, slot), Base(target, slot));
                if (!double.IsNaN(value) && !double.IsNaN(usual))
                    Training.Add(target, day.Row(slot), Math.Clamp((value - usual) / (usual + 1), -1, 3), usual + 1);
            }
        }
    }

    private (FeatureRows, List<int>, List<double>) Coming(int origin, int days)
    {
        var (rows, at, bases) = (new FeatureRows(), new List<int>(), new List<double>());
        for (var target = origin; target < origin + days; target++)
        {
            var day = new DayState(this, origin, target);
            for (var slot = 0; slot < _size; slot++)
            {
                if (Base(target, slot) is var usual && double.IsNaN(usual) || !_problem.IsOpen(target, slot))
                    continue;
                rows.Add(target, day.Row(slot));
                at.Add(((target - origin) * _size) + slot);
                bases.Add(usual);
            }
        }

        return (rows, at, bases);
    }

    private void Pass(int day)
    {
        var plain = _problem.Holiday(day) is null;
        var known = false;
        for (var slot = 0; slot < _size; slot++)
        {
            var (value, usual) = (_problem.Value(day, slot), Base(day, slot));
            _ratios[(day * _size) + slot] = plain ? Math.Clamp((value - usual) / (usual + 1), -1, 3) : double.NaN;
            if (!plain || double.IsNaN(value))
                continue;
            known |= !double.IsNaN(usual);
            var key = Key(day, slot);
            _averaged[key].Enqueue(value);
            if (_averaged[key].Count > Averaged)
                _averaged[key].Dequeue();
            _base[key] = _averaged[key].Count < 2 ? double.NaN : _averaged[key].Average();
        }

        if (known)
            _passed.Add(day);
    }

    private double Base(int day, int slot) => _base[Key(day, slot)];

    private int Key(int day, int slot) => ((int)_problem.Date(day).DayOfWeek * _size) + slot;

    /// <summary>What is the same for all slots of a day seen from an origin.</summary>
    private sealed class DayState
    {
        private const int Own = 9;
        private readonly SlotFeatures _of;
        private readonly float[] _shared = new float[CalendarFeatures.Count + Own];
        private readonly int _last;
        private readonly int _lastWeek;

        public DayState(SlotFeatures of, int origin, int target)
        {
            _of = of;
            CalendarFeatures.Fill(of._problem, of._problem.Date(target), _shared);
            _last = of._passed.Count > 0 ? of._passed[^1] : -1;
            _lastWeek = target - 7;
            while (_lastWeek >= origin)
                _lastWeek -= 7;
            var own = _shared.AsSpan(CalendarFeatures.Count);
            own[0] = target - origin;
            own[1] = of.Mean(1, 0, of._size);
            own[2] = of.Mean(5, 0, of._size);
            own[3] = of.Mean(20, 0, of._size);
            own[4] = of.Evening(_last);
        }

        public float[] Row(int slot)
        {
            var row = (float[])_shared.Clone();
            var own = row.AsSpan(CalendarFeatures.Count);
            own[5] = slot;
            own[6] = _last < 0 ? float.NaN : (float)_of._ratios[(_last * _of._size) + slot];
            own[7] = _of.Mean(5, slot, slot + 1);
            own[8] = _lastWeek < 0 ? float.NaN : (float)_of._ratios[(_lastWeek * _of._size) + slot];
            return row;
        }
    }

    // How the last days ran in these slots.
    private float Mean(int days, int from, int to)
    {
        var (sum, count) = (0.0, 0);
        for (var back = 1; back <= Math.Min(days, _passed.Count); back++)
        {
            var offset = _passed[^back] * _size;
            for (var slot = from; slot < to; slot++)
            {
                var ratio = _ratios[offset + slot];
                if (double.IsNaN(ratio))
                    continue;
                sum += ratio;
                count++;
            }
        }

        return count == 0 ? float.NaN : (float)(sum / count);
    }

    // The last quarter of the hours a day had.
    private float Evening(int day)
    {
        if (day < 0)
            return float.NaN;
        var known = Enumerable.Range(day * _size, _size).Where(at => !double.IsNaN(_ratios[at])).ToList();
        return known.Count == 0 ? float.NaN : (float)known.Skip(known.Count * 3 / 4).Average(at => _ratios[at]);
    }
}
