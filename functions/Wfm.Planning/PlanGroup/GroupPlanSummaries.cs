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
        new(group.Group.Id, forecast.Origin, [.. Weeks(forecast, staffing)], Peaks(group, staffing), forecast.Tournament);

    // Whole weeks only: part of a week would look like a quiet one.
    private static IEnumerable<GroupWeek> Weeks(GroupForecast forecast, StaffingPlan staffing)
    {
        var aht = MeanAhtSeconds(forecast);
        return staffing.Totals
            .GroupBy(day => day.Date.AddDays(-(((int)day.Date.DayOfWeek + 6) % 7)))
            .Where(week => week.Count() == 7)
            .Select(week =>
            {
                var contacts = week.Sum(day => day.Contacts);
                var (lower, upper) = Band(forecast, week.Key, contacts);
                return new GroupWeek(
                    week.Key,
                    contacts,
                    decimal.Round(week.Sum(day => day.NetHours), Digits),
                    decimal.Round(week.Sum(day => day.GrossHours), Digits),
                    week.All(day => day.ByInterval))
                {
                    HandleHours = decimal.Round((decimal)(week.Sum(day => day.Contacts * aht(day.Date)) / 3600), Digits),
                    Lower80 = lower,
                    Upper80 = upper,
                };
            });
    }

    // A day planned by interval has its own mean; later days have that of all of them.
    private static Func<DateOnly, double> MeanAhtSeconds(GroupForecast forecast)
    {
        var seconds = forecast.Days.ToDictionary(day => day.Date, day => day.Contacts.Zip(day.AhtSeconds, (contacts, aht) => contacts * aht).Sum());
        var contacts = forecast.Days.ToDictionary(day => day.Date, day => day.Contacts.Sum());
        var mean = contacts.Values.Sum() is > 0 and var all ? seconds.Values.Sum() / all : 0;
        return date => contacts.TryGetValue(date, out var count) && count > 0 ? seconds[date] / count : mean;
    }

    // The band of a calendar week is, in proportion, that of the seven days from the origin which its Monday lies in.
    private static (double Lower, double Upper) Band(GroupForecast forecast, DateOnly monday, double contacts)
    {
        var index = (monday.DayNumber - forecast.Origin.DayNumber) / 7;
        if (forecast.Weeks.Count == 0 || forecast.Weeks[Math.Clamp(index, 0, forecast.Weeks.Count - 1)] is not { Contacts: > 0 } week)
            return (contacts, contacts);
        return (Math.Round(contacts * week.Lower80 / week.Contacts, 3), Math.Round(contacts * week.Upper80 / week.Contacts, 3));
    }

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
