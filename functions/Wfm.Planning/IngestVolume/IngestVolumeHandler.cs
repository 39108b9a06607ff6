using Wfm.Planning.FileRejection;
using Wfm.Planning.Functions;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>Takes a message off the contact-volume queue and imports what it holds or names.</summary>
public sealed class IngestVolumeHandler(ImportVolume volume, IRejectionStore rejections) : IQueueUseCase
{
    /// <inheritdoc />
    public async Task HandleAsync(string message, CancellationToken cancel)
    {
        if (!MessageFormat.Read<VolumeMessage>(message, volume => volume.Version).TryGet(out var command, out var failure))
        {
            await rejections.RejectMessageAsync(QueueNames.ContactVolume, message, failure, cancel);
            return;
        }

        var imported = await volume.ImportAsync(command, progress: null, cancel);
        if (!imported.IsSuccess)
            await rejections.RejectMessageAsync(QueueNames.ContactVolume, message, imported.Failure, cancel, command.Tenant);
    }
}
