using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>What an import would have done.</summary>
/// <param name="Import">The import as it would stand: rows, findings, whether it would be held.</param>
/// <param name="Rejections">The first of the rows that would be rejected.</param>
public sealed record DryRun(Import Import, IReadOnlyList<Rejection> Rejections);
