using Wfm.Domain.Operations;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>Takes a file of contact volume in: the file becomes a payload, a message with its claim check goes on the queue.</summary>
public sealed class SubmitVolume(IPayloadStore payloads, IMessageSender messages, TimeProvider clock)
{
    /// <summary>Submits a seekable stream; the same content again is the same import.</summary>
    public async Task<PayloadReference> SubmitAsync(TenantId tenant, string source, Stream content, CancellationToken cancel, ReadingChoices? choices = null)
    {
        var payload = await payloads.PutAsync(content, cancel);
        await SubmitAsync(tenant, source, payload, cancel, choices);
        return payload;
    }

    /// <summary>Submits a payload that is in storage already.</summary>
    public Task SubmitAsync(TenantId tenant, string source, PayloadReference payload, CancellationToken cancel, ReadingChoices? choices = null) => messages.SendAsync(
        new VolumeMessage(MessageFormat.Version, tenant, source, Payload: payload, SubmittedAt: clock.GetUtcNow(), Choices: choices), cancel);
}
