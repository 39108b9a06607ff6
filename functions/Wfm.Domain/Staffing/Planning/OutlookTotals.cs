using Wfm.Domain.Forecasting;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>Hours of every day of the outlook: planned days summed, later ones by their shape.</summary>
internal static class OutlookTotals
{
    internal static IReadOnlyList<StaffingTotal> Of(
        GroupForecast forecast, List<StaffingDay> planned, TotalHours hours, Func<DailyOutlook, (double NetHours, double[] Shape)> later)
    {
        var totals = new List<StaffingTotal>(Math.Max(planned.Count, forecast.Outlook.Count));
        for (var day = 0; day < planned.Count; day++)
            totals.Add(hours.Of(planned[day], forecast.Days[day].Contacts.Sum()));
        foreach (var day in forecast.Outlook.Skip(planned.Count))
        {
            var (netHours, shape) = later(day);
            totals.Add(hours.Of(day, netHours, shape));
        }

        return totals;
    }
}
