using Azure;
using Azure.Storage.Queues;
using Azure.Storage.Queues.Models;
using Wfm.Planning.Functions;
using Wfm.Storage;

namespace Wfm.LocalHost.Functions;

/// <summary>
/// Runs one queue function as the Functions host does (Azure SDK, WebJobs queue listener): hides what it takes, renews the lock at half time, deletes after
/// success, lets a failed message rest for the host's visibility timeout, and moves it to <c>-poison</c> after the last delivery.
/// </summary>
/// <remarks>One difference: messages are hidden for 20 seconds, not 10 minutes, so that a killed process is made good quickly.</remarks>
internal sealed class QueueListener(QueueFunction function, StorageAccount account, HostSettings settings, IServiceProvider services, ILogger<QueueListener> log)
    : BackgroundService
{
    private static readonly TimeSpan Lock = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan ShortestPoll = TimeSpan.FromMilliseconds(100);

    // The host polls no more often than this while it runs locally.
    private static readonly TimeSpan LongestLocalPoll = TimeSpan.FromSeconds(2);

    private readonly QueueClient _queue = account.Queue(function.Queue);
    private readonly QueueClient _poison = account.Queue(function.Queue + QueueNames.PoisonSuffix);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var running = new List<Task>();
        var pause = ShortestPoll;
        while (!stoppingToken.IsCancellationRequested)
        {
            running.RemoveAll(task => task.IsCompleted);
            if (running.Count > settings.NewBatchThreshold)
            {
                await Task.WhenAny(running);
                continue;
            }

            var messages = await ReceiveAsync(stoppingToken);
            running.AddRange(messages.Select(message => HandleAsync(message, stoppingToken)));
            pause = messages.Length > 0 ? ShortestPoll : Min(pause * 2, Min(settings.MaxPollingInterval, LongestLocalPoll));
            if (messages.Length == 0)
                await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        await Task.WhenAll(running);
    }

    private async Task<QueueMessage[]> ReceiveAsync(CancellationToken cancel)
    {
        try
        {
            return (await _queue.ReceiveMessagesAsync(settings.BatchSize, Lock, cancel)).Value;
        }
        catch (RequestFailedException trouble)
        {
            log.LogWarning("Queue {Queue} cannot be read now: {Reason}", function.Queue, trouble.ErrorCode ?? trouble.Message);
            return [];
        }
        catch (OperationCanceledException)
        {
            return [];
        }
    }

    private async Task HandleAsync(QueueMessage message, CancellationToken stopping)
    {
        // Off the polling loop: a function may compute for seconds before it first waits.
        await Task.Yield();
        var receipt = new MessageLock(_queue, message, Lock);
        try
        {
            if (message.DequeueCount > settings.MaxDequeueCount)
            {
                // It was delivered often enough before, and never came to an end: the process died each time.
                await PoisonAsync(message, receipt);
                return;
            }

            await using var scope = services.CreateAsyncScope();
            var useCase = (IQueueUseCase)scope.ServiceProvider.GetRequiredService(function.UseCase);
            await receipt.HoldWhileAsync(useCase.HandleAsync(message.Body.ToString(), stopping));
            await receipt.DeleteAsync();
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            await receipt.ReleaseAsync(TimeSpan.Zero);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "{Function} failed on delivery {Delivery} of message {Message}", function.Name, message.DequeueCount, message.MessageId);
            if (message.DequeueCount >= settings.MaxDequeueCount)
                await PoisonAsync(message, receipt);
            else
                await receipt.ReleaseAsync(settings.VisibilityTimeout);
        }
    }

    private async Task PoisonAsync(QueueMessage message, MessageLock receipt)
    {
        // A poison queue has none of its own: what fails there stays and is tried again.
        if (function.Queue.EndsWith(QueueNames.PoisonSuffix, StringComparison.Ordinal))
            return;
        await _poison.CreateIfNotExistsAsync();
        await _poison.SendMessageAsync(message.Body.ToString(), visibilityTimeout: null, timeToLive: TimeSpan.FromSeconds(-1));
        await receipt.DeleteAsync();
    }

    private static TimeSpan Min(TimeSpan left, TimeSpan right) => left < right ? left : right;
}
