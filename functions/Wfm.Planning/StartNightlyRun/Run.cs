using Wfm.Domain.Operations;

namespace Wfm.Planning.StartNightlyRun;

/// <summary>One re-planning of a site's groups.</summary>
/// <param name="Tenant">Whose groups.</param>
/// <param name="Id"><c>{site}-{yyyyMMdd}</c> for a night, so that a night has one run however often it is started; with the time where somebody asked for it.</param>
/// <param name="Site">The site.</param>
/// <param name="Night">The local date of the night.</param>
/// <param name="Sequence">When the night was due, Unix milliseconds: a plan never replaces one of a later night.</param>
/// <param name="Groups">The groups it has to plan, by key.</param>
/// <param name="Seed">Seed of everything random.</param>
/// <param name="SentAt">When its plan requests were last sent, all of them; null while some may be missing.</param>
/// <param name="Plan">The plan it published, once it has.</param>
public sealed record Run(
    TenantId Tenant,
    string Id,
    SiteId Site,
    DateOnly Night,
    long Sequence,
    IReadOnlyList<PlanningGroupId> Groups,
    ulong Seed,
    DateTimeOffset? SentAt = null,
    string? Plan = null)
{
    /// <summary>Who asked for it; null for the nightly timer.</summary>
    public string? RequestedBy { get; init; }

    /// <summary>When it was asked for; null for the nightly timer.</summary>
    public DateTimeOffset? RequestedAt { get; init; }

    /// <summary>Who stopped it; null while nobody has.</summary>
    public string? CancelledBy { get; init; }
}

/// <summary>How planning a group ended.</summary>
public enum GroupResult
{
    /// <summary>Forecast and staffed anew.</summary>
    Planned,

    /// <summary>Its inputs are those of an earlier plan, which stands.</summary>
    Carried,

    /// <summary>Nothing is known of it yet.</summary>
    NoHistory,
}

/// <summary>What became of a group in a run.</summary>
/// <param name="Group">The group.</param>
/// <param name="Result">How it ended.</param>
/// <param name="GroupPlan">Content id of its forecast and staffing; null where there is none.</param>
public sealed record GroupOutcome(PlanningGroupId Group, GroupResult Result, string? GroupPlan);
