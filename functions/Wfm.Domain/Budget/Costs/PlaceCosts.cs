using Wfm.Domain.Budget.Licences;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget.Costs;

/// <summary>Licences of the organisation; seats of sites, and setting up those that are new. FORMULAS.md#budget.</summary>
internal static class PlaceCosts
{
    internal static IEnumerable<BudgetLine> Licences(Operation operation, PlanMonth month, SeatMonth seats, PriceSheet book) => seats.Licences
        .Zip(operation.Finance.Licences)
        .Select(pair => book.Line(seats.Month, Account.Licences, pair.Second.PriceKey, pair.First.Billed, pair.First.Model == LicenceModel.Hourly ? 1 : month.Share));

    internal static IEnumerable<BudgetLine> Seats(FinanceSettings finance, PlanMonth month, SeatMonth seats, Dictionary<SiteId, int> most, PriceSheet book)
    {
        foreach (var (site, count) in seats.Seats)
        {
            yield return book.Line(seats.Month, Account.Facilities, PriceKeys.FacilitiesSeat, count, month.Share) with { Site = site };
            var known = most.TryGetValue(site, out var before) ? before : finance.NewCentre ? 0 : count;
            if (count > known)
                yield return book.Line(seats.Month, Account.Setup, PriceKeys.SetupFirstYear, count - known) with { Site = site };
            most[site] = Math.Max(known, count);
        }
    }
}
