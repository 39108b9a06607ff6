using Azure;
using Azure.Storage.Queues.Models;
using Microsoft.Extensions.Time.Testing;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Randomness;
using Wfm.Planning.Functions;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;
using Wfm.Planning.StartNightlyRun;
using Wfm.Storage;

namespace Wfm.Faults;

/// <summary>
/// History comes in, a night is planned, a correction comes in, the next night is planned: one thing after another, so that the nth storage call is the same call
/// every time. A worker that dies is replaced by one without a fault, and what it was doing is delivered again.
/// </summary>
internal sealed class TwoNights(string connection, StorageAccount account, SmallCentre centre, IForecaster forecaster)
{
    private const int Deliveries = 5;
    private static readonly TimeSpan Hold = TimeSpan.FromMinutes(10);
    private readonly FakeTimeProvider _clock = new(centre.Noon(0));
    private readonly List<(string Queue, string Message)> _delivered = [];

    /// <summary>How often each message is delivered, in an order drawn from the seed; 1 is once, in order.</summary>
    internal int Times { get; init; } = 1;

    /// <summary>A message of each queue that is put there before everything else.</summary>
    internal IReadOnlyList<(string Queue, string Message)> Extra { get; init; } = [];

    /// <summary>Runs both nights and returns the tables.</summary>
    internal async Task<SortedDictionary<string, string>> RunAsync(Fault? fault = null, bool isAtTransport = false)
    {
        await Tables.ClearAsync(account);
        var worker = new Worker(connection, _clock, forecaster, fault, isAtTransport);
        foreach (var (queue, message) in Extra)
            await account.Queue(queue).SendMessageAsync(message);
        worker = await DoAsync(worker, process => process.Service<IOperationStore>().SaveAsync(centre.Operation, CancellationToken.None));
        foreach (var (night, file) in new[] { centre.History, centre.Correction }.Index())
        {
            _clock.SetUtcNow(centre.Noon(night));
            worker = await DoAsync(worker, process => process.Service<SubmitVolume>().SubmitAsync(centre.Operation.Tenant, $"file {night}", new MemoryStream(file), CancellationToken.None));
            worker = await DrainAsync(worker);
            _clock.SetUtcNow(centre.Due(night));
            worker = await DoAsync(worker, process => process.Service<StartNightlyRunHandler>().RunAsync(CancellationToken.None));
            worker = await DrainAsync(worker);
        }

        // What came long ago comes again, after the newer night.
        if (Times > 1)
        {
            foreach (var (queue, message) in _delivered.ToList())
                await account.Queue(queue).SendMessageAsync(message);
            worker = await DrainAsync(worker);
        }

        await worker.DisposeAsync();
        return await Tables.DumpAsync(account);
    }

    private async Task<Worker> DrainAsync(Worker worker)
    {
        var random = new Xoshiro256(7);
        var functions = FunctionCatalogue.All.OfType<QueueFunction>().ToList();
        for (var isEmpty = false; !isEmpty;)
        {
            isEmpty = true;
            foreach (var function in functions)
            {
                var messages = (await account.Queue(function.Queue).ReceiveMessagesAsync(32, Hold)).Value.ToList();
                isEmpty &= messages.Count == 0;
                if (Times > 1)
                    messages = [.. Enumerable.Repeat(messages, Times).SelectMany(again => again).OrderBy(_ => random.NextDouble())];
                foreach (var message in messages)
                    worker = await HandleAsync(worker, function, message);
            }
        }

        return worker;
    }

    private async Task<Worker> HandleAsync(Worker worker, QueueFunction function, QueueMessage message)
    {
        var text = message.Body.ToString();
        _delivered.Add((function.Queue, text));
        worker = await DoAsync(worker, process => ((IQueueUseCase)process.Service(function.UseCase)).HandleAsync(text, CancellationToken.None));
        try
        {
            await account.Queue(function.Queue).DeleteMessageAsync(message.MessageId, message.PopReceipt);
        }
        catch (RequestFailedException gone) when (gone.Status == 404)
        {
            // Its twin was deleted before.
        }

        return worker;
    }

    // A host delivers again what failed; a sender tries again what it got no answer to.
    private async Task<Worker> DoAsync(Worker worker, Func<Worker, Task> work)
    {
        for (var delivery = 1; ; delivery++)
        {
            try
            {
                await work(worker);
                return worker;
            }
            catch (Exception died) when (died is ProcessDiedException || died.InnerException is ProcessDiedException)
            {
                await worker.DisposeAsync();
                worker = new Worker(connection, _clock, forecaster, fault: null, isAtTransport: false);
            }
            catch (RequestFailedException) when (delivery < Deliveries)
            {
            }
        }
    }
}
