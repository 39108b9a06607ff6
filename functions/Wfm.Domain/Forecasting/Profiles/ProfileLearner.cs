using Wfm.Domain.Forecasting.Daily;
using Wfm.Domain.Forecasting.Preparation;

namespace Wfm.Domain.Forecasting.Profiles;

/// <summary>
/// Learns the share of a day's contacts that each slot takes, as a ratio of decayed sums, day by day, and hands out the shares as
/// they stood at any morning. FORMULAS.md#intraday-profile.
/// </summary>
internal sealed class ProfileLearner
{
    /// <summary>Shapes kept: seven weekdays from Sunday, and major holidays.</summary>
    public const int Kinds = 8;

    /// <summary>The shape of major holidays.</summary>
    public const int MajorHoliday = 7;

    private readonly PreparedHistory _history;
    private readonly DayCalendar _calendar;
    private readonly ProfileSettings _settings;
    private readonly double _decay;
    private readonly double[][] _sums;
    private readonly double[] _totals = new double[Kinds];

    public ProfileLearner(PreparedHistory history, DayCalendar calendar, ProfileSettings settings)
    {
        _history = history;
        _calendar = calendar;
        _settings = settings;
        _decay = Math.Pow(0.5, 1 / (7 * settings.HalfLifeWeeks));
        _sums = [.. Enumerable.Range(0, Kinds).Select(_ => new double[history.SlotsPerDay])];
    }

    /// <summary>Which shape a day of the timeline has.</summary>
    public static int Kind(DayCalendar calendar, int day) =>
        calendar.Holiday(day) is { } name && Holidays.IsMajor(name) ? MajorHoliday : (int)calendar.Weekday(day);

    /// <summary>Learns from one day; a day that is not known well enough changes nothing.</summary>
    public void Learn(int day)
    {
        for (var kind = 0; kind < Kinds; kind++)
        {
            _totals[kind] *= _decay;
            for (var slot = 0; slot < _sums[kind].Length; slot++)
                _sums[kind][slot] *= _decay;
        }

        if (day < _history.FirstIntervalDay || !(_history.Totals[day] > 0))
            return;
        var into = Kind(_calendar, day);
        _totals[into] += _history.Totals[day];
        var values = _history.Day(day);
        for (var slot = 0; slot < values.Length; slot++)
        {
            if (!double.IsNaN(values[slot]))
                _sums[into][slot] += values[slot];
        }
    }

    /// <summary>Shares by kind of day and slot, each kind adding up to 1.</summary>
    public double[][] Shares()
    {
        var week = Pool(1, 2, 3, 4, 5);
        var weekend = Pool(0, 6);
        if (week.Total == 0)
            week = weekend;
        if (weekend.Total == 0)
            weekend = week;
        var shares = new double[Kinds][];
        for (var kind = 0; kind < 7; kind++)
            shares[kind] = Shrink(kind, kind is 0 or 6 ? weekend.Shares : week.Shares, _settings.PoolContacts);
        // One holiday is worth as much as one usual day of the pool it is shrunk to.
        shares[MajorHoliday] = Shrink(MajorHoliday, weekend.Shares, Math.Max(1, _totals[MajorHoliday] / 2));
        return shares;
    }

    private (double Total, double[] Shares) Pool(params ReadOnlySpan<int> kinds)
    {
        var size = _history.SlotsPerDay;
        var total = 0.0;
        var shares = new double[size];
        foreach (var kind in kinds)
        {
            total += _totals[kind];
            for (var slot = 0; slot < size; slot++)
                shares[slot] += _sums[kind][slot];
        }

        return (total, Normalized(shares));
    }

    private double[] Shrink(int kind, double[] pool, double contacts)
    {
        if (double.IsPositiveInfinity(contacts))
            return pool;
        var shares = new double[pool.Length];
        for (var slot = 0; slot < shares.Length; slot++)
            shares[slot] = _sums[kind][slot] + (contacts * pool[slot]);
        return Normalized(shares);
    }

    private static double[] Normalized(double[] sums)
    {
        var total = sums.Sum();
        return [.. sums.Select(sum => total > 0 ? sum / total : 1.0 / sums.Length)];
    }
}
