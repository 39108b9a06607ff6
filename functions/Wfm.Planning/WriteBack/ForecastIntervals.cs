using Wfm.Domain.Forecasting;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;

namespace Wfm.Planning.WriteBack;

/// <summary>A forecast as intervals to hand on.</summary>
public static class ForecastIntervals
{
    /// <summary>
    /// Every interval of the forecast, clock changes included: the hour that comes twice is written twice, the skipped one not at all. Fractions are carried from
    /// interval to interval, so that the contacts of a day add up to its forecast, rounded once.
    /// </summary>
    public static IReadOnlyList<ForecastInterval> Of(GroupAtSite group, GroupForecast forecast, string queue)
    {
        var interval = TimeSpan.FromDays(1) / forecast.SlotsPerDay;
        var intervals = new List<ForecastInterval>();
        foreach (var day in forecast.Days)
        {
            var local = LocalDay.Of(day.Date, group.Site.Zone, interval);
            var carried = 0.0;
            var given = 0L;
            for (var slot = 0; slot < local.SlotCount; slot++)
            {
                var wall = local.WallSlot(slot);
                carried += day.Contacts[wall];
                var contacts = (long)Math.Round(carried, MidpointRounding.AwayFromZero) - given;
                given += contacts;
                intervals.Add(new ForecastInterval(queue, local[slot].StartUtc, local[slot].LocalStart, interval, contacts, Tenth(day.AhtSeconds[wall])));
            }
        }

        return intervals;
    }

    /// <summary>Days of intervals: contacts added up, AHT weighted by them.</summary>
    public static IReadOnlyList<ForecastInterval> Days(IReadOnlyList<ForecastInterval> intervals) => [.. intervals
        .GroupBy(interval => interval.Local.Date)
        .Select(day =>
        {
            var contacts = day.Sum(interval => interval.Contacts);
            var seconds = day.Sum(interval => interval.Contacts * interval.AhtSeconds);
            return day.First() with { Local = day.Key, Length = TimeSpan.FromDays(1), Contacts = contacts, AhtSeconds = contacts == 0 ? day.First().AhtSeconds : decimal.Round(seconds / contacts, 1) };
        })];

    private static decimal Tenth(double seconds) => decimal.Round((decimal)seconds, 1, MidpointRounding.AwayFromZero);
}
