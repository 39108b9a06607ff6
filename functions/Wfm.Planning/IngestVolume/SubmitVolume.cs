using Wfm.Domain.Operations;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>Takes a file of contact volume in: the file becomes a payload, a message with its claim check goes on the queue.</summary>
public sealed class SubmitVolume(IPayloadStore payloads, IMessageSender messages, TimeProvider clock)
{
    /// <summary>Submits a seekable stream; the same content again is the same import.</summary>
    public async Task<PayloadReference> SubmitAsync(TenantId tenant, string source, Stream content, CancellationToken cancel, ReadingChoices? choices = null, string? replayOf = null)
    {
        var payload = await payloads.PutAsync(content, cancel);
        await SubmitAsync(tenant, source, payload, cancel, choices, replayOf);
        return payload;
    }

    /// <summary>Submits a payload that is in storage already.</summary>
    public Task SubmitAsync(TenantId tenant, string source, PayloadReference payload, CancellationToken cancel, ReadingChoices? choices = null, string? replayOf = null) => messages.SendAsync(
        new VolumeMessage(MessageFormat.Version, tenant, source, Payload: payload, SubmittedAt: clock.GetUtcNow(), Choices: choices, ReplayOf: replayOf), cancel);

    /// <summary>Asks for a held import to be taken as it is.</summary>
    public Task AcceptAsync(Import import, CancellationToken cancel) => messages.SendAsync(
        new VolumeMessage(MessageFormat.Version, import.Tenant, import.Source, Payload: import.Payload, SubmittedAt: import.AcceptedAt, Choices: import.Choices, Accept: true, ReplayOf: import.ReplayOf), cancel);
}
