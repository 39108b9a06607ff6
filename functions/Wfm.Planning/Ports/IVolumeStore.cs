using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Planning.Ports;

/// <summary>Contact volume in layers: every import is one, the newest wins by interval, nothing is overwritten.</summary>
public interface IVolumeStore
{
    /// <summary>Stores days of one layer. Storing the same layer again changes nothing.</summary>
    Task SaveAsync(TenantId tenant, VolumeLayer layer, IReadOnlyCollection<VolumeDay> days, CancellationToken cancel);

    /// <summary>
    /// A short text that changes exactly when the group's merged history may have: what a night compares to see whether a group has to be
    /// planned again. Empty where nothing is known of the group.
    /// </summary>
    Task<string> FingerprintAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel);

    /// <summary>The merged history of a group.</summary>
    Task<GroupHistory> LoadAsync(TenantId tenant, GroupAtSite group, CancellationToken cancel);
}

/// <summary>One import as a layer of volume.</summary>
/// <param name="Import">Id of the import.</param>
/// <param name="AcceptedAt">When it was first accepted: decides which layer is newer.</param>
public sealed record VolumeLayer(string Import, DateTimeOffset AcceptedAt);
