using Wfm.Planning.Functions;
using Wfm.Planning.Ports;

namespace Wfm.Planning.FileRejection;

/// <summary>Files a message the host gave up on after its last delivery. The queue's poison queue is emptied by it, the rejections list grows.</summary>
public abstract class PoisonHandler(string queue, IRejectionStore rejections) : IQueueUseCase
{
    /// <inheritdoc />
    public Task HandleAsync(string message, CancellationToken cancel) => rejections.RejectMessageAsync(
        queue,
        message,
        Failure.Invalid("message.poison", $"The message failed on every delivery and was taken off '{queue}'. Replay it once the cause is mended."),
        cancel);
}

/// <summary>Empties <see cref="QueueNames.ContactVolumePoison"/>.</summary>
public sealed class ContactVolumePoisonHandler(IRejectionStore rejections) : PoisonHandler(QueueNames.ContactVolume, rejections);

/// <summary>Empties <see cref="QueueNames.PlanRequestsPoison"/>.</summary>
public sealed class PlanRequestPoisonHandler(IRejectionStore rejections) : PoisonHandler(QueueNames.PlanRequests, rejections);

/// <summary>Empties <see cref="QueueNames.RollUpsPoison"/>.</summary>
public sealed class RollUpPoisonHandler(IRejectionStore rejections) : PoisonHandler(QueueNames.RollUps, rejections);
