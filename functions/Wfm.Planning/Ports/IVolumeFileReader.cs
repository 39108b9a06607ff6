using Wfm.Planning.IngestVolume;

namespace Wfm.Planning.Ports;

/// <summary>Reads a file of contact volume row by row, whatever system wrote it.</summary>
public interface IVolumeFileReader
{
    /// <summary>The rows in file order; a row that cannot be read is returned as a failure, never dropped.</summary>
    IAsyncEnumerable<ReadRow> ReadAsync(Stream file, CancellationToken cancel);
}
