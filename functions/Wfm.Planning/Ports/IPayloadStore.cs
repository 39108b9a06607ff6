using Wfm.Planning.Messages;

namespace Wfm.Planning.Ports;

/// <summary>Payloads too large for a message, stored by content.</summary>
public interface IPayloadStore
{
    /// <summary>Stores a seekable stream; the same content is stored once.</summary>
    Task<PayloadReference> PutAsync(Stream content, CancellationToken cancel);

    /// <summary>Opens a payload; fails with <c>payload.missing</c>. The reader checks hash and length as it reads.</summary>
    Task<Result<Stream>> OpenAsync(PayloadReference reference, CancellationToken cancel);

    /// <summary>How many bytes of a payload have come so far, in pieces: where its sender goes on; the whole length once it is there.</summary>
    Task<long> StagedAsync(string sha256, CancellationToken cancel);

    /// <summary>Adds a piece at an offset; fails with <c>upload.offset</c> where the pieces before it are not there. The same piece again changes nothing.</summary>
    Task<Result<long>> StageAsync(string sha256, long offset, Stream piece, CancellationToken cancel);

    /// <summary>Puts the pieces together; fails with <c>payload.hash</c> where they are not the content that was announced, which is then forgotten.</summary>
    Task<Result<PayloadReference>> CommitAsync(string sha256, CancellationToken cancel);
}
