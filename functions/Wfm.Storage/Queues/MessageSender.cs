using System.Text;
using Wfm.Planning.Functions;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Storage.Queues;

/// <summary>Messages as base64 JSON. They never expire: a plan that waited for a week is late, a plan that vanished is lost.</summary>
internal sealed class MessageSender(StorageAccount account) : IMessageSender
{
    private static readonly TimeSpan Never = TimeSpan.FromSeconds(-1);

    public Task SendAsync(VolumeMessage message, CancellationToken cancel) => SendAsync(QueueNames.ContactVolume, MessageFormat.Write(message), cancel);

    public Task SendAsync(PlanRequest message, CancellationToken cancel) => SendAsync(QueueNames.PlanRequests, MessageFormat.Write(message), cancel);

    public Task SendAsync(RollUpRequest message, CancellationToken cancel) => SendAsync(QueueNames.RollUps, MessageFormat.Write(message), cancel);

    private async Task SendAsync(string queue, string text, CancellationToken cancel)
    {
        var bytes = Encoding.UTF8.GetByteCount(text);
        if (bytes > MessageFormat.MaximumBytes)
            throw new ArgumentException($"A message of {bytes} bytes does not fit the queue's {MessageFormat.MaximumBytes}; send a claim check.", nameof(text));
        await account.Queue(queue).SendMessageAsync(text, visibilityTimeout: null, timeToLive: Never, cancel);
    }
}
