using Wfm.Domain.Operations;
using Wfm.Planning.Messages;

namespace Wfm.Planning.IngestVolume;

/// <summary>How far an import has come.</summary>
public enum ImportStatus
{
    /// <summary>Accepted; its rows are being stored.</summary>
    Receiving,

    /// <summary>All rows are stored or rejected.</summary>
    Stored,

    /// <summary>Too many rows were rejected: no plan sees any of it until somebody accepts or discards it.</summary>
    Held,

    /// <summary>Taken back: what lay below counts again.</summary>
    Withdrawn,
}

/// <summary>One file or message of contact volume. Its id is derived from its content: the same content is the same import.</summary>
/// <param name="Tenant">Whose volume it is.</param>
/// <param name="Id">Content id.</param>
/// <param name="Source">Where it came from, for people.</param>
/// <param name="AcceptedAt">When it was sent, or first accepted where the sender did not say.</param>
/// <param name="Status">How far it is.</param>
/// <param name="RowsStored">Rows that went into the volumes.</param>
/// <param name="RowsRejected">Rows kept as rejections. Stored and rejected rows are all rows there were.</param>
public sealed record Import(
    TenantId Tenant, string Id, string Source, DateTimeOffset AcceptedAt, ImportStatus Status, long RowsStored = 0, long RowsRejected = 0)
{
    /// <summary>How it was read; null until it was.</summary>
    public FileReading? Reading { get; init; }

    /// <summary>What a user said about it.</summary>
    public ReadingChoices? Choices { get; init; }

    /// <summary>Where its content is kept; null where the rows came in the message.</summary>
    public PayloadReference? Payload { get; init; }

    /// <summary>What was noticed about rows that were stored: gaps, smells, disagreements. At most <see cref="ImportFindings.Limit"/>.</summary>
    public IReadOnlyList<Problem> Findings { get; init; } = [];

    /// <summary>First local day it holds; null where it holds none.</summary>
    public DateOnly? FirstDay { get; init; }

    /// <summary>Last local day it holds.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The import whose rejections this one tries again.</summary>
    public string? ReplayOf { get; init; }

    /// <summary>The import that tried this one's rejections again.</summary>
    public string? ReplayedBy { get; init; }
}
