using Wfm.Domain.Forecasting;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;

namespace Wfm.Planning.PlanGroup;
internal static class GroupPlanSummaries
{
    internal static GroupPlanSummary Of(GroupAtSite group, GroupForecast forecast, StaffingPlan staffing)
    {
        var hours = (decimal)group.Group.Interval.TotalHours;
        var shrink = group.Group.Shrinkage.Total.Value;
        var net = staffing.Days.ToDictionary(d => d.Date, d => d.Fractional.Sum(x => (decimal)x) * hours);
        var tail = staffing.Days.TakeLast(28).ToList();
        var perContact = forecast.Days.TakeLast(28).Sum(d => d.Contacts.Sum()) is > 0 and var c ? tail.Sum(d => net[d.Date]) / (decimal)c : 0;
        DateOnly Monday(DateOnly d) => d.AddDays(-(((int)d.DayOfWeek + 6) % 7));
        var weeks = forecast.Outlook.GroupBy(o => Monday(o.Date)).Select(w =>
        {
            var n = w.Sum(d => net.TryGetValue(d.Date, out var v) ? v : (decimal)d.Contacts * perContact) * 7 / w.Count();
            return new GroupWeek(w.Key, w.Sum(d => d.Contacts), decimal.Round(n, 6), decimal.Round(n / (1 - shrink.Fraction), 6), net.ContainsKey(w.First().Date));
        }).ToList();
        var peaks = new decimal[672];
        foreach (var day in staffing.Days)
        {
            var local = LocalDay.Of(day.Date, group.Site.Zone, group.Group.Interval);
            for (var s = 0; s < local.SlotCount; s++)
            {
                var agents = Math.Round(day.Fractional[local.WallSlot(s)], 6);
                var gross = decimal.Round((decimal)agents / (1 - shrink.Fraction), 6);
                var start = local[s].StartUtc; var q = ((((int)start.DayOfWeek + 6) % 7) * 96) + (int)(start.TimeOfDay.TotalMinutes / 15);
                for (var i = 0; i < Math.Max(1, group.Group.Interval.TotalMinutes / 15); i++)
                    peaks[(q + i) % 672] = Math.Max(peaks[(q + i) % 672], gross);
            }
        }
        return new GroupPlanSummary(group.Group.Id, forecast.Origin, weeks, peaks, forecast.Tournament);
    }
}
