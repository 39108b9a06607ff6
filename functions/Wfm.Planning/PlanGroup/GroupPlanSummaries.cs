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
    internal static IEnumerable<GroupWeek> Weeks(GroupForecast forecast, StaffingPlan staffing)
    {
        var aht = new HandleTimes(forecast);
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
                    WorkloadHours = decimal.Round((decimal)week.Sum(day => day.Contacts * aht.HoursOn(day.Date)), Digits),
                    Lower80 = lower,
                    Upper80 = upper,
                };
            });
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

    // Mean AHT by day where there are intervals; beyond them that of all intervals.
    private sealed class HandleTimes
    {
        private readonly Dictionary<DateOnly, double> _byDay = [];
        private readonly double _typical;

        internal HandleTimes(GroupForecast forecast)
        {
            double allContacts = 0, allSeconds = 0;
            foreach (var day in forecast.Days)
            {
                double contacts = 0, seconds = 0;
                for (var slot = 0; slot < day.Contacts.Length; slot++)
                {
                    contacts += day.Contacts[slot];
                    seconds += day.Contacts[slot] > 0 ? day.Contacts[slot] * day.AhtSeconds[slot] : 0;
                }

                if (contacts > 0)
                    _byDay[day.Date] = seconds / contacts / 3600;
                allContacts += contacts;
                allSeconds += seconds;
            }

            _typical = allContacts > 0 ? allSeconds / allContacts / 3600 : 0;
        }

        internal double HoursOn(DateOnly day) => _byDay.GetValueOrDefault(day, _typical);
    }
}
