using Wfm.Domain.Operations;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.WatchNights;

/// <summary>Whether a site has the plan it should have by now.</summary>
/// <param name="Tenant">Whose site.</param>
/// <param name="Site">The site.</param>
/// <param name="Expected">The night whose plan must be there by now.</param>
/// <param name="DueAt">When that night was due.</param>
/// <param name="LastGood">The latest night that ended well within the nights looked at; null where none did.</param>
public sealed record NightState(TenantId Tenant, SiteId Site, DateOnly Expected, DateTimeOffset DueAt, DateOnly? LastGood)
{
    /// <summary>How long after it is due a night must have its plan: a killed instance costs ten minutes a message, a sweep twenty.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromHours(3);

    /// <summary>When the last good night was due.</summary>
    public DateTimeOffset? LastGoodDueAt { get; init; }

    /// <summary>True where no volume had come in when the night was due: a site in its first hours is not late.</summary>
    public bool NothingToPlan { get; init; }

    /// <summary>True where the expected night has no plan and no later night has one, though there was something to plan.</summary>
    public bool IsOverdue => !NothingToPlan && (LastGood is not { } good || good < Expected);

    /// <summary>The night of a site that must have its plan at <paramref name="now"/>.</summary>
    public static Night ExpectedAt(Site site, DateTimeOffset now) => Night.DueAtSite(site, now - Grace);
}
