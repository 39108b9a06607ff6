using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;

namespace Wfm.Ingestion;

/// <summary>Reads files of contact volume.</summary>
public sealed class VolumeFiles : IVolumeFileReader
{
    private readonly PlainCsvReader _plain = new();

    /// <inheritdoc />
    public IAsyncEnumerable<ReadRow> ReadAsync(Stream file, CancellationToken cancel) => _plain.ReadAsync(file, cancel);
}
