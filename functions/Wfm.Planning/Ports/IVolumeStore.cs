using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Planning.IngestVolume;

namespace Wfm.Planning.Ports;

/// <summary>
/// Contact volume in layers: every import is one, nothing is overwritten. Within a group the newest layer wins by interval and by part: a part is what one source
/// queue brings to the group; a layer that names no part is the whole group.
/// </summary>
public interface IVolumeStore
{
    /// <summary>Stores days of one layer that names no parts. Storing the same layer again changes nothing.</summary>
    Task SaveAsync(TenantId tenant, VolumeLayer layer, IReadOnlyCollection<VolumeDay> days, CancellationToken cancel);

    /// <summary>Begins to write a layer; no reader sees any of it before it is listed.</summary>
    IVolumeLayerWriter Write(TenantId tenant, string import);

    /// <summary>Takes a layer out of every group's history, or puts it back. Doing so twice changes nothing.</summary>
    Task WithdrawAsync(TenantId tenant, string import, bool withdrawn, CancellationToken cancel);

    /// <summary>
    /// A short text that changes exactly when the group's merged history may have: what a night compares to see whether a group has to be
    /// planned again. Empty where nothing is known of the group.
    /// </summary>
    Task<string> FingerprintAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel);

    /// <summary>The merged history of a group.</summary>
    Task<GroupHistory> LoadAsync(TenantId tenant, GroupAtSite group, CancellationToken cancel);

    /// <summary>
    /// The merged history of some days of a group; <paramref name="kind"/> chooses actuals or stored forecasts, <paramref name="without"/> leaves one import's layer out.
    /// </summary>
    Task<GroupHistory> LoadDaysAsync(TenantId tenant, GroupAtSite group, DateOnly first, DateOnly last, FileKind kind, CancellationToken cancel, string? without = null);

    /// <summary>Every stored layer that says something about a day of a group, oldest first, withdrawn ones too.</summary>
    Task<IReadOnlyList<DayLayer>> LayersOfDayAsync(TenantId tenant, GroupAtSite group, DateOnly day, CancellationToken cancel);
}

/// <summary>Writes one layer, day by day.</summary>
public interface IVolumeLayerWriter
{
    /// <summary>Writes days; one written before is replaced.</summary>
    Task WriteAsync(IReadOnlyCollection<LayerDay> days, CancellationToken cancel);

    /// <summary>A day written before.</summary>
    Task<LayerDay> ReadAsync(LayerDayKey day, GroupAtSite group, CancellationToken cancel);

    /// <summary>Lists the layer in the history of every group it touches: now readers see it.</summary>
    Task ListAsync(DateTimeOffset acceptedAt, FileKind kind, CancellationToken cancel);
}

/// <summary>One import as a layer of volume.</summary>
/// <param name="Import">Id of the import.</param>
/// <param name="AcceptedAt">When it was first accepted: decides which layer is newer.</param>
public sealed record VolumeLayer(string Import, DateTimeOffset AcceptedAt);

/// <summary>Which day of which part of a group.</summary>
/// <param name="Group">The group.</param>
/// <param name="Part">What the source calls its part; empty where it is the whole group.</param>
/// <param name="Date">The local day.</param>
/// <param name="Interval">Interval length; a day for daily totals.</param>
public readonly record struct LayerDayKey(PlanningGroupId Group, string Part, DateOnly Date, TimeSpan Interval);

/// <summary>One day of one part of a group in a layer.</summary>
public sealed record LayerDay(string Part, VolumeDay Day)
{
    /// <summary>Its key.</summary>
    public LayerDayKey Key => new(Day.Group, Part, Day.Day.Date, Day.Day.Interval);
}

/// <summary>What one layer says of one day.</summary>
/// <param name="Import">The import.</param>
/// <param name="AcceptedAt">When it was accepted.</param>
/// <param name="Kind">Actuals or forecast.</param>
/// <param name="IsWithdrawn">True where it no longer counts.</param>
/// <param name="Day">The day.</param>
public sealed record DayLayer(string Import, DateTimeOffset AcceptedAt, FileKind Kind, bool IsWithdrawn, LayerDay Day);
