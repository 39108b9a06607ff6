using System.Collections.Concurrent;
using Azure.Storage.Queues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Wfm.LocalHost.Functions;
using Wfm.Planning.Functions;
using Wfm.Testing;

namespace Wfm.LocalHost.Tests.Functions;

/// <summary>What the Functions host promises of a queue trigger, held against the local one on a real queue.</summary>
public sealed class QueueListenerTests(AzuriteFixture azurite)
{
    private static int s_queues;

    private readonly string _queue = $"listener-{Interlocked.Increment(ref s_queues)}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_message_that_is_handled_is_gone()
    {
        var work = new Recorder();
        await RunAsync(work, ["a", "b", "c"], () => work.Messages.Count == 3);

        Assert.Equal(["a", "b", "c"], work.Messages.Order());
        Assert.Equal(0, await CountAsync(_queue));
    }

    [Fact]
    public async Task A_message_that_fails_comes_again_and_is_gone_once_it_succeeds()
    {
        var work = new Recorder { Fails = (_, delivery) => delivery < 3 };
        await RunAsync(work, ["a"], () => work.Messages.Count == 3);

        Assert.Equal(["a", "a", "a"], work.Messages);
        Assert.Equal(0, await CountAsync(_queue));
        Assert.Equal(0, await CountAsync(_queue + QueueNames.PoisonSuffix));
    }

    [Fact]
    public async Task A_message_that_fails_on_its_last_delivery_is_moved_to_the_poison_queue_unchanged()
    {
        var work = new Recorder { Fails = (message, _) => message == "bad" };
        await RunAsync(work, ["bad", "good"], async () => await CountAsync(_queue + QueueNames.PoisonSuffix) == 1 && await CountAsync(_queue) == 0);

        Assert.Equal(3, work.Messages.Count(message => message == "bad"));
        Assert.Equal(1, work.Messages.Count(message => message == "good"));
        var poison = (await Queue(_queue + QueueNames.PoisonSuffix).ReceiveMessageAsync(cancellationToken: Cancel)).Value;
        Assert.Equal("bad", poison.Body.ToString());
    }

    [Fact]
    public async Task A_message_that_killed_its_workers_often_enough_is_poison_without_being_run_again()
    {
        var queue = Queue(_queue);
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancel);
        await queue.SendMessageAsync("deadly", Cancel);
        // Taken three times and never given back: the process died each time.
        for (var delivery = 0; delivery < 3; delivery++)
        {
            await queue.ReceiveMessageAsync(TimeSpan.FromSeconds(1), Cancel);
            await Task.Delay(1100, Cancel);
        }

        var work = new Recorder();
        await RunAsync(work, [], async () => await CountAsync(_queue + QueueNames.PoisonSuffix) == 1);

        Assert.Empty(work.Messages);
    }

    [Fact]
    public async Task No_more_than_a_batch_is_in_work_at_once()
    {
        var work = new Recorder { Takes = TimeSpan.FromMilliseconds(100) };
        await RunAsync(work, [.. Enumerable.Range(0, 9).Select(index => $"{index}")], () => work.Messages.Count == 9);

        Assert.Equal(3, work.MostAtOnce);
    }

    private async Task RunAsync(Recorder work, IReadOnlyList<string> messages, Func<bool> until) => await RunAsync(work, messages, () => Task.FromResult(until()));

    private async Task RunAsync(Recorder work, IReadOnlyList<string> messages, Func<Task<bool>> until)
    {
        var queue = Queue(_queue);
        await queue.CreateIfNotExistsAsync(cancellationToken: Cancel);
        await Queue(_queue + QueueNames.PoisonSuffix).CreateIfNotExistsAsync(cancellationToken: Cancel);
        foreach (var message in messages)
            await queue.SendMessageAsync(message, Cancel);

        var services = new ServiceCollection().AddSingleton(work).BuildServiceProvider();
        var settings = new HostSettings(BatchSize: 3, NewBatchThreshold: 0, MaxDequeueCount: 3, VisibilityTimeout: TimeSpan.FromMilliseconds(1), MaxPollingInterval: TimeSpan.FromMilliseconds(200));
        using var listener = new QueueListener(new QueueFunction("Test", _queue, typeof(Recorder)), azurite.Account, settings, services, NullLogger<QueueListener>.Instance);
        await listener.StartAsync(Cancel);
        for (var look = 0; !await until(); look++)
        {
            Assert.True(look < 600, $"Not done after 60 s: {string.Join(' ', work.Messages)}");
            await Task.Delay(100, Cancel);
        }

        await listener.StopAsync(Cancel);
    }

    private QueueClient Queue(string name) => azurite.Account.Queue(name);

    private async Task<int> CountAsync(string queue) => (await Queue(queue).GetPropertiesAsync(Cancel)).Value.ApproximateMessagesCount;

    private sealed class Recorder : IQueueUseCase
    {
        private int _atOnce;

        public ConcurrentQueue<string> Messages { get; } = new();

        public Func<string, int, bool> Fails { get; init; } = (_, _) => false;

        public TimeSpan Takes { get; init; }

        public int MostAtOnce { get; private set; }

        public async Task HandleAsync(string message, CancellationToken cancel)
        {
            MostAtOnce = Math.Max(MostAtOnce, Interlocked.Increment(ref _atOnce));
            await Task.Delay(Takes, cancel);
            Interlocked.Decrement(ref _atOnce);
            Messages.Enqueue(message);
            if (Fails(message, Messages.Count(seen => seen == message)))
                throw new InvalidOperationException("as the test wants");
        }
    }
}
