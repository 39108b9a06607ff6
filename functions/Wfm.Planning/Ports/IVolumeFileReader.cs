using Wfm.Planning.IngestVolume;

namespace Wfm.Planning.Ports;

/// <summary>Reads a file of contact volume row by row, whatever system wrote it.</summary>
public interface IVolumeFileReader
{
    /// <summary>
    /// Looks at the beginning of a file and says how it will be read. Fails where it cannot be read at all, and with rules <c>ask.*</c> where something has to be said that
    /// the file does not tell.
    /// </summary>
    Task<Result<VolumeFile>> OpenAsync(Stream file, ReadingChoices choices, CancellationToken cancel);
}

/// <summary>A file that is about to be read.</summary>
/// <param name="Reading">How.</param>
/// <param name="Rows">The rows in file order, to be read once; a row that cannot be read is returned as a failure, never dropped.</param>
public sealed record VolumeFile(FileReading Reading, IAsyncEnumerable<ReadRow> Rows);
