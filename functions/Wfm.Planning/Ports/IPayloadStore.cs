using Wfm.Planning.Messages;

namespace Wfm.Planning.Ports;

/// <summary>Payloads too large for a message, stored by content.</summary>
public interface IPayloadStore
{
    /// <summary>Stores a seekable stream; the same content is stored once.</summary>
    Task<PayloadReference> PutAsync(Stream content, CancellationToken cancel);

    /// <summary>Opens a payload; fails with <c>payload.missing</c>. The reader checks hash and length as it reads.</summary>
    Task<Result<Stream>> OpenAsync(PayloadReference reference, CancellationToken cancel);
}
