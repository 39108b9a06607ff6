using Wfm.Domain.Operations;

namespace Wfm.Planning.IngestVolume;

/// <summary>How far an import has come.</summary>
public enum ImportStatus
{
    /// <summary>Accepted; its rows are being stored.</summary>
    Receiving,

    /// <summary>All rows are stored or rejected.</summary>
    Stored,
}

/// <summary>One file or message of contact volume. Its id is derived from its content: the same content is the same import.</summary>
/// <param name="Tenant">Whose volume it is.</param>
/// <param name="Id">Content id.</param>
/// <param name="Source">Where it came from, for people.</param>
/// <param name="AcceptedAt">When it was sent, or first accepted where the sender did not say.</param>
/// <param name="Status">How far it is.</param>
/// <param name="RowsStored">Rows that went into the volumes.</param>
/// <param name="RowsRejected">Rows kept as rejections.</param>
public sealed record Import(
    TenantId Tenant, string Id, string Source, DateTimeOffset AcceptedAt, ImportStatus Status, long RowsStored = 0, long RowsRejected = 0);
