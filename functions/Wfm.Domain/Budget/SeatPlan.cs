using Wfm.Domain.Budget.Licences;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget;

/// <summary>Seats and licences by month: three different quantities from one plan (FORMULAS.md#seats-and-licences).</summary>
/// <param name="Months">Months, by their first day.</param>
public sealed record SeatPlan(IReadOnlyList<SeatMonth> Months);

/// <summary>One month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Seats">Desks by site: the peak of people on site by quarter hour, with trainees, those who still learn, and support, over the heads that share a desk.</param>
/// <param name="NamedUsers">Everyone who logs in during the month, leavers and trainees too.</param>
/// <param name="ConcurrentUsers">The highest number logged in at once in the whole organisation for 30 minutes in total.</param>
/// <param name="LoggedInHours">Hours logged in by all users.</param>
public sealed record SeatMonth(
    DateOnly Month, IReadOnlyDictionary<SiteId, int> Seats, int NamedUsers, int ConcurrentUsers, decimal LoggedInHours)
{
    /// <summary>Licences by product, in the order of the contracts.</summary>
    public IReadOnlyList<LicenceMonth> Licences { get; init; } = [];
}
