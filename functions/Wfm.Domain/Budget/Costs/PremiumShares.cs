using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Costs;

/// <summary>
/// Shares of a team's paid hours that carry a shift differential: from its shift plan, else from when its groups have people scheduled. Each
/// hour counts once: weekend before night before evening, as <see cref="PremiumHours"/>.
/// </summary>
internal readonly record struct PremiumShares(decimal Evening, decimal Night, decimal Weekend)
{
    internal static Dictionary<TeamId, PremiumShares> Of(BudgetInputs inputs)
    {
        var planned = inputs.Shifts.Where(shifts => shifts.Plan.PaidHours > 0).ToDictionary(shifts => shifts.Team, shifts => shifts.Plan);
        var peaks = inputs.Peaks.ToDictionary(peak => peak.Group);
        var zones = inputs.Operation.Sites.Select(site => site.Zone).Distinct().ToDictionary(zone => zone, zone => Bands(zone, inputs.Capacity.FirstWeek));
        var sites = inputs.Operation.Sites.ToDictionary(site => site.Id, site => zones[site.Zone]);
        return inputs.Operation.Teams.ToDictionary(
            team => team.Id,
            team => planned.TryGetValue(team.Id, out var plan)
                ? new PremiumShares(plan.Premium.Evening / plan.PaidHours, plan.Premium.Night / plan.PaidHours, plan.Premium.Weekend / plan.PaidHours)
                : FromSchedule(team.Serves.Where(peaks.ContainsKey).Select(group => peaks[group]), sites[team.Site]));
    }

    private static PremiumShares FromSchedule(IEnumerable<ScheduledPeaks> peaks, Band[] bands)
    {
        var hours = new decimal[Enum.GetValues<Band>().Length];
        foreach (var peak in peaks)
        {
            for (var quarter = 0; quarter < bands.Length; quarter++)
                hours[(int)bands[quarter]] += peak.ByQuarterHour[quarter];
        }

        var all = hours.Sum();
        return all == 0 ? default : new PremiumShares(hours[(int)Band.Evening] / all, hours[(int)Band.Night] / all, hours[(int)Band.Weekend] / all);
    }

    // Quarter hours of the UTC week on the site's wall clock in the plan's first week.
    private static Band[] Bands(IanaZone zone, DateOnly firstWeek)
    {
        var rules = PremiumRules.Typical;
        var monday = new DateTimeOffset(firstWeek, TimeOnly.MinValue, TimeSpan.Zero);
        return [.. Enumerable.Range(0, ScheduledPeaks.QuarterHours).Select(quarter =>
        {
            var local = zone.LocalAt(monday.AddMinutes(15 * quarter));
            return local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? Band.Weekend
                : local.TimeOfDay >= rules.NightFrom || local.TimeOfDay < rules.NightTo ? Band.Night
                : local.TimeOfDay >= rules.EveningFrom ? Band.Evening
                : Band.Day;
        })];
    }

    private enum Band
    {
        Day,
        Evening,
        Night,
        Weekend,
    }
}
