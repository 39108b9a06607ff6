using Wfm.Planning.Messages;

namespace Wfm.Planning.Ports;

/// <summary>Puts messages on the queues.</summary>
public interface IMessageSender
{
    /// <summary>Sends to <c>contact-volume</c>.</summary>
    Task SendAsync(VolumeMessage message, CancellationToken cancel);

    /// <summary>Sends to <c>plan-requests</c>.</summary>
    Task SendAsync(PlanRequest message, CancellationToken cancel);

    /// <summary>Sends to <c>roll-ups</c>.</summary>
    Task SendAsync(RollUpRequest message, CancellationToken cancel);
}
