using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>The near days of a forecast as one row of slots.</summary>
/// <param name="Interval">Length of a slot.</param>
/// <param name="SlotsPerDay">Slots of a day.</param>
/// <param name="Contacts">Expected contacts.</param>
/// <param name="AhtSeconds">Handle time in seconds, always above 0.</param>
/// <param name="Open">Whether the group is open when the slot starts.</param>
internal sealed record Horizon(TimeSpan Interval, int SlotsPerDay, double[] Contacts, double[] AhtSeconds, bool[] Open)
{
    internal int Days => Contacts.Length / SlotsPerDay;

    internal double Hours => Interval.TotalHours;

    internal static Horizon Of(PlanningGroup group, GroupForecast forecast)
    {
        var slots = forecast.SlotsPerDay;
        var horizon = new Horizon(
            group.Interval, slots, new double[forecast.Days.Count * slots], new double[forecast.Days.Count * slots], new bool[forecast.Days.Count * slots]);
        for (var day = 0; day < forecast.Days.Count; day++)
        {
            var from = day * slots;
            forecast.Days[day].Contacts.CopyTo(horizon.Contacts, from);
            OpenOn(group, forecast.Days[day].Date, slots).CopyTo(horizon.Open, from);
            for (var slot = 0; slot < slots; slot++)
                horizon.AhtSeconds[from + slot] = forecast.Days[day].AhtSeconds[slot] is > 0 and var aht ? aht : group.TypicalAht.TotalSeconds;
        }

        return horizon;
    }

    /// <summary>Slots of a date that are open when they start.</summary>
    internal static bool[] OpenOn(PlanningGroup group, DateOnly date, int slots)
    {
        var open = new bool[slots];
        foreach (var range in group.Hours.On(date))
        {
            var first = (int)Math.Ceiling(range.From / group.Interval);
            var end = (int)Math.Ceiling(range.To / group.Interval);
            open.AsSpan(first, end - first).Fill(true);
        }

        return open;
    }
}
