using Wfm.Domain.Budget;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Staffing;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;

namespace Wfm.Planning.PlanGroup;

/// <summary>Boils a group's plan down to what a roll-up needs.</summary>
internal static class GroupPlanSummaries
{
    // Hours and people to a millionth: far below what anybody can roster, and short in storage.
    private const int Digits = 6;

    internal static GroupPlanSummary Of(GroupAtSite group, GroupForecast forecast, StaffingPlan staffing) =>
        new(group.Group.Id, forecast.Origin, [.. Weeks(staffing)], Peaks(group, staffing), forecast.Tournament);

    // Whole weeks only: part of a week would look like a quiet one.
    private static IEnumerable<GroupWeek> Weeks(StaffingPlan staffing) => staffing.Totals
        .GroupBy(day => day.Date.AddDays(-(((int)day.Date.DayOfWeek + 6) % 7)))
        .Where(week => week.Count() == 7)
        .Select(week => new GroupWeek(
            week.Key,
            week.Sum(day => day.Contacts),
            decimal.Round(week.Sum(day => day.NetHours), Digits),
            decimal.Round(week.Sum(day => day.GrossHours), Digits),
            week.All(day => day.ByInterval)));

    private static decimal[] Peaks(GroupAtSite group, StaffingPlan staffing)
    {
        var quarter = TimeSpan.FromMinutes(15);
        var peaks = new decimal[ScheduledPeaks.QuarterHours];
        foreach (var day in staffing.Days)
        {
            var local = LocalDay.Of(day.Date, group.Site.Zone, group.Group.Interval);
            for (var slot = 0; slot < local.SlotCount; slot++)
            {
                var people = decimal.Round((decimal)day.Scheduled[local.WallSlot(slot)], Digits);
                var interval = local[slot];
                for (var at = interval.StartUtc; at < interval.EndUtc; at += quarter)
                {
                    ref var peak = ref peaks[QuarterOfWeek(at)];
                    peak = Math.Max(peak, people);
                }
            }
        }

        return peaks;
    }

    private static int QuarterOfWeek(DateTimeOffset utc) => (((int)utc.DayOfWeek + 6) % 7 * 96) + (int)(utc.TimeOfDay.TotalMinutes / 15);
}
