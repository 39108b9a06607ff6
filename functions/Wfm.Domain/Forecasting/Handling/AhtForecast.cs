using Wfm.Domain.Demand;

namespace Wfm.Domain.Forecasting.Handling;

/// <summary>
/// Average handle time: the call-weighted mean of the last 28 days, shaped by time of day and weekday as far as the history supports it.
/// On real calls nothing clever beat the trailing mean (3.7 % against 3.9 %), so the shape is shrunk towards it.
/// FORMULAS.md#aht.
/// </summary>
internal sealed class AhtForecast
{
    private const int TrailingDays = 28;
    private const int ShapeDays = 91;

    // Handled contacts a slot or weekday must have seen before its own mean counts half: with a coefficient of variation of 1 for a
    // single contact and of 0.07 between slots, 1 / 0.07^2 = 204.
    private const double Shrinkage = 200;

    private readonly double _level;
    private readonly double[] _bySlot;
    private readonly double[] _byWeekday;

    private AhtForecast(double level, double[] bySlot, double[] byWeekday)
    {
        _level = level;
        _bySlot = bySlot;
        _byWeekday = byWeekday;
    }

    /// <summary>Learns from contacts and handle seconds of the same days; <paramref name="typical"/> stands in where there are none.</summary>
    public static AhtForecast Learn(DemandSeries contacts, DemandSeries? handleSeconds, TimeSpan typical)
    {
        var size = contacts.SlotsPerDay;
        var none = new AhtForecast(typical.TotalSeconds, [.. Enumerable.Repeat(1.0, size)], [1, 1, 1, 1, 1, 1, 1]);
        if (handleSeconds is null || handleSeconds.Days != contacts.Days || handleSeconds.SlotsPerDay != size)
            return none;
        var recent = new Means(1);
        var slots = new Means(size);
        var weekdays = new Means(7);
        for (var day = Math.Max(0, contacts.Days - ShapeDays); day < contacts.Days; day++)
        {
            for (var slot = 0; slot < size; slot++)
            {
                var (count, seconds) = (contacts.Day(day)[slot], handleSeconds.Day(day)[slot]);
                if (!(count > 0) || double.IsNaN(seconds))
                    continue;
                slots.Add(slot, count, seconds);
                weekdays.Add((int)contacts.Start.AddDays(day).DayOfWeek, count, seconds);
                if (day >= contacts.Days - TrailingDays)
                    recent.Add(0, count, seconds);
            }
        }

        var overall = slots.Overall;
        if (double.IsNaN(overall))
            return none;
        var level = recent.Overall is var last && double.IsNaN(last) ? overall : last;
        return new AhtForecast(level, slots.Factors(overall, Shrinkage), weekdays.Factors(overall, Shrinkage));
    }

    /// <summary>Expected handle time of a slot in seconds.</summary>
    public double Seconds(DayOfWeek weekday, int slot) => _level * _byWeekday[(int)weekday] * _bySlot[slot];

    private sealed class Means(int size)
    {
        private readonly double[] _counts = new double[size];
        private readonly double[] _seconds = new double[size];

        /// <summary>Call-weighted mean of all; NaN where there are none.</summary>
        public double Overall => _counts.Sum() is var count and > 0 ? _seconds.Sum() / count : double.NaN;

        public void Add(int index, double count, double seconds)
        {
            _counts[index] += count;
            _seconds[index] += seconds;
        }

        /// <summary>Mean of each over the mean of all, shrunk to 1; their call-weighted mean is 1.</summary>
        public double[] Factors(double overall, double shrinkage)
        {
            var factors = new double[_counts.Length];
            for (var index = 0; index < factors.Length; index++)
                factors[index] = (_seconds[index] + (shrinkage * overall)) / ((_counts[index] + shrinkage) * overall);
            var mean = factors.Select((factor, index) => factor * _counts[index]).Sum() / _counts.Sum();
            return [.. factors.Select(factor => factor / mean)];
        }
    }
}
