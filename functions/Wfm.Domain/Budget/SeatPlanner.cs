using Wfm.Domain.Budget.Licences;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget;

/// <summary>Counts seats and licences from the interval plan and the capacity plan. Pure. Formula: FORMULAS.md#seats-and-licences.</summary>
public static class SeatPlanner
{
    private static readonly TimeSpan QuarterHour = TimeSpan.FromMinutes(15);

    /// <summary>The quantities for every month that begins or ends within the plan.</summary>
    public static SeatPlan Build(Operation operation, CapacityPlan capacity, IReadOnlyList<ScheduledPeaks> peaks)
    {
        var siteOfGroup = operation.Groups.ToDictionary(group => group.Id, group => group.Site);
        var bySite = peaks.ToLookup(peak => siteOfGroup[peak.Group]);
        var everywhere = Sum(peaks);
        var sites = operation.Sites
            .Select(site => (Site: site, Peak: Sum(bySite[site.Id]).Max(), Crew: SiteCrew.Of(operation, capacity, team => team.Site == site.Id)))
            .ToList();
        var all = SiteCrew.Of(operation, capacity, _ => true);
        var months = PlanMonth.Of(capacity).Select(month => Month(operation.Finance, sites, all, everywhere, month)).ToList();
        var licences = LicencePlanner.Build(
            operation.Finance.Licences,
            [.. PlanMonth.Of(capacity).Zip(months, (month, seats) => new LicenceUse(month.FirstDay, all.EverAtLeast(month), seats.ConcurrentUsers, seats.LoggedInHours))]);
        return new SeatPlan([.. months.Zip(licences, (month, products) => month with { Licences = products })]);
    }

    private static SeatMonth Month(
        FinanceSettings finance, List<(Site Site, decimal Peak, SiteCrew Crew)> sites, SiteCrew all, decimal[] everywhere, PlanMonth month)
    {
        var seats = new SortedDictionary<SiteId, int>();
        foreach (var (site, peak, crew) in sites)
        {
            var onSite = ((peak * crew.Growth(month)) + crew.Learning(month)) * (1 - site.RemoteShare) / site.HeadsPerSeat;
            seats[site.Id] = Whole(onSite * (1 + finance.SupportSeats));
        }

        var growth = all.Growth(month);
        var learning = all.Learning(month);
        var concurrent = LicenceRules.ConcurrentPeak(everywhere.Select(users => ((users * growth) + learning, QuarterHour)));
        return new SeatMonth(month.FirstDay, seats, Whole(all.EverAtLeast(month)[0]), Whole(concurrent), decimal.Round(all.Hours(month), 2));
    }

    private static decimal[] Sum(IEnumerable<ScheduledPeaks> peaks)
    {
        var sum = new decimal[ScheduledPeaks.QuarterHours];
        foreach (var peak in peaks)
        {
            for (var quarter = 0; quarter < sum.Length; quarter++)
                sum[quarter] += peak.ByQuarterHour[quarter];
        }

        return sum;
    }

    private static int Whole(decimal people) => decimal.ToInt32(decimal.Ceiling(people));
}
