using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;

namespace Wfm.LocalHost.Functions;

/// <summary>Our hold on one message: its pop receipt changes with every renewal, and is worthless once another worker has the message.</summary>
internal sealed class MessageLock(QueueClient queue, QueueMessage message, TimeSpan length)
{
    private string _receipt = message.PopReceipt;

    /// <summary>Waits for the work and renews the lock at half time until it ends.</summary>
    internal async Task HoldWhileAsync(Task work)
    {
        while (await Task.WhenAny(work, Task.Delay(length / 2)) != work)
            await UpdateAsync(length);
        await work;
    }

    /// <summary>Takes the message off the queue; one that another worker has since been given is left to it.</summary>
    internal async Task DeleteAsync()
    {
        try
        {
            await queue.DeleteMessageAsync(message.MessageId, _receipt);
        }
        catch (RequestFailedException gone) when (gone.Status is 400 or 404)
        {
        }
    }

    /// <summary>Lets the message be seen again after a rest.</summary>
    internal Task ReleaseAsync(TimeSpan rest) => UpdateAsync(rest);

    private async Task UpdateAsync(TimeSpan visibility)
    {
        try
        {
            _receipt = (await queue.UpdateMessageAsync(message.MessageId, _receipt, message.Body, visibility)).Value.PopReceipt;
        }
        catch (RequestFailedException gone) when (gone.Status is 400 or 404)
        {
        }
    }
}
