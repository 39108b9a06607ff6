using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting.Daily;
using Wfm.Domain.Forecasting.Preparation;
using Wfm.Domain.Forecasting.Profiles;
using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Domain.Forecasting;

/// <summary>Daily totals times learned profiles, from every backtest origin and the real one.</summary>
internal sealed class TopDown
{
    private const int BacktestOrigins = 28;
    private const int BacktestDays = 84;
    private const int JudgedDays = 28;

    private readonly ForecastRequest _request;
    private readonly PreparedHistory _history;
    private readonly DayCalendar _calendar;
    private readonly DailyForecasts _daily;
    private readonly List<int> _origins;
    private readonly double[][][] _shares;

    public TopDown(ForecastRequest request, PreparedHistory history, DayCalendar calendar, DailyForecasts daily)
    {
        _request = request;
        _history = history;
        _calendar = calendar;
        _daily = daily;
        _origins = Origins(history, daily);
        _shares = ProfileTournament.Run(history, calendar, _origins);
    }

    /// <summary>Share of a usual day's contacts that falls into the hours a coming day is really open: 1 as a rule, 0 where closed.</summary>
    public double OpenShare(int ahead)
    {
        var day = _history.Days + ahead;
        var ranges = _request.Hours.On(_calendar.Date(day));
        if (ranges.Count == 0)
            return 0;
        var usual = _request.Hours.On(_calendar.Weekday(day));
        if (ReferenceEquals(ranges, usual) || _history.SlotsPerDay == 1)
            return 1;
        var shares = _shares[^1][ProfileLearner.Kind(_calendar, day)];
        var length = TimeSpan.FromDays(1) / shares.Length;
        var open = 0.0;
        for (var slot = 0; slot < shares.Length; slot++)
            open += OpenSlots.IsOpen(ranges, slot, length) ? shares[slot] : 0;
        return open;
    }

    /// <summary>The problem that rival models are given.</summary>
    public SlotProblem Problem()
    {
        var size = _history.SlotsPerDay;
        var days = _history.Days - _history.FirstIntervalDay + Math.Max(_request.Days, JudgedDays);
        var open = new bool[days * size];
        var length = TimeSpan.FromDays(1) / size;
        for (var day = 0; day < days; day++)
        {
            var ranges = _request.Hours.On(_request.Contacts.Start.AddDays(day));
            for (var slot = 0; slot < size; slot++)
                open[(day * size) + slot] = OpenSlots.IsOpen(ranges, slot, length);
        }

        return new SlotProblem(
            new DemandSeries(_request.Contacts.Start, size, _history.Slots),
            [.. _origins.Select(origin => origin - _history.FirstIntervalDay)],
            open,
            [.. Enumerable.Range(_history.FirstIntervalDay, days).Select(_calendar.Holiday)],
            [.. _origins.Select((_, index) => Path(index, open))],
            _request.Seed)
        {
            Totals = new DemandSeries(_history.Start, 1, _history.Totals),
            Holidays = _request.Holidays,
        };
    }

    private double[] Path(int index, bool[] open)
    {
        _daily.TryPath(_origins[index], out var totals);
        var size = _history.SlotsPerDay;
        var horizon = _origins[index] == _history.Days ? _request.Days : Math.Min(JudgedDays, _history.Days - _origins[index]);
        var path = new double[horizon * size];
        for (var ahead = 0; ahead < horizon; ahead++)
        {
            var day = _origins[index] + ahead;
            var shares = _shares[index][ProfileLearner.Kind(_calendar, day)];
            for (var slot = 0; slot < size; slot++)
                path[(ahead * size) + slot] = open[((day - _history.FirstIntervalDay) * size) + slot] ? totals[ahead] * shares[slot] : 0;
        }

        return path;
    }

    // Spaced so that they fall on every weekday in turn; a short history is used from its third week on.
    private static List<int> Origins(PreparedHistory history, DailyForecasts daily)
    {
        var first = Math.Max(history.FirstIntervalDay + DailyTournament.WarmUp, history.Days - BacktestDays);
        var step = Math.Max(1, (int)Math.Ceiling((history.Days - first) / (double)BacktestOrigins));
        var origins = new List<int> { history.Days };
        for (var origin = history.Days - step; origin >= first && daily.TryPath(origin, out _); origin -= step)
            origins.Add(origin);
        origins.Reverse();
        return origins;
    }
}
