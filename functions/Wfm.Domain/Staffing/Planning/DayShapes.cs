using Wfm.Domain.Forecasting;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>How contacts and handle times spread over the slots of each weekday, from the last planned weeks: the shape of days that are forecast as totals only.</summary>
internal sealed class DayShapes
{
    // Weeks the shape is averaged over: enough to smooth, few enough to hold the season the plan ends in.
    private const int Weeks = 4;

    private readonly double[][] _share = new double[7][];
    private readonly double[][] _aht = new double[7][];

    internal DayShapes(GroupForecast forecast, Horizon horizon)
    {
        var slots = horizon.SlotsPerDay;
        var all = Average(forecast, horizon, _ => true) ?? (Enumerable.Repeat(1.0 / slots, slots).ToArray(), Enumerable.Repeat(Typical(horizon), slots).ToArray());
        for (var weekday = 0; weekday < 7; weekday++)
            (_share[weekday], _aht[weekday]) = Average(forecast, horizon, date => (int)date.DayOfWeek == weekday) ?? all;
    }

    /// <summary>AHT in seconds by slot.</summary>
    internal double[] AhtSeconds(DayOfWeek weekday) => _aht[(int)weekday];

    /// <summary>Share of the day's contacts by slot, adding up to 1, none in closed slots; all 0 where none is open.</summary>
    internal double[] Share(DayOfWeek weekday, bool[] open)
    {
        var shape = _share[(int)weekday];
        var share = new double[shape.Length];
        var sum = 0.0;
        for (var slot = 0; slot < share.Length; slot++)
            sum += share[slot] = open[slot] ? shape[slot] : 0;
        var isOpen = open.Count(slot => slot);
        for (var slot = 0; slot < share.Length; slot++)
            share[slot] = sum > 0 ? share[slot] / sum : open[slot] ? 1.0 / isOpen : 0;
        return share;
    }

    private static (double[] Share, double[] Aht)? Average(GroupForecast forecast, Horizon horizon, Func<DateOnly, bool> chosen)
    {
        var slots = horizon.SlotsPerDay;
        double[] contacts = new double[slots], work = new double[slots], time = new double[slots];
        var days = 0;
        for (var day = horizon.Days - 1; day >= Math.Max(0, horizon.Days - (7 * Weeks)); day--)
        {
            if (!chosen(forecast.Days[day].Date))
                continue;
            days++;
            for (var slot = 0; slot < slots; slot++)
            {
                var at = (day * slots) + slot;
                contacts[slot] += horizon.Contacts[at];
                work[slot] += horizon.Contacts[at] * horizon.AhtSeconds[at];
                time[slot] += horizon.AhtSeconds[at];
            }
        }

        var total = contacts.Sum();
        return total <= 0 ? null : (
            [.. contacts.Select(count => count / total)],
            [.. contacts.Select((count, slot) => count > 0 ? work[slot] / count : time[slot] / days)]);
    }

    private static double Typical(Horizon horizon) => horizon.AhtSeconds.DefaultIfEmpty(300).Average();
}
