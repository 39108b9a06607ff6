using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.StartNightlyRun;
using Wfm.Sample;
using Wfm.Storage;
using Wfm.Testing;

namespace Wfm.Scale;

/// <summary>A scaled sample operation on a storage emulator of its own: two years of half hours for every group.</summary>
internal sealed class Centre : IAsyncDisposable
{
    internal const int Days = 730;
    private readonly AzuriteFixture _azurite;
    private readonly ServiceProvider _services;
    private readonly SampleOperation _sample;
    private readonly Operation _operation;

    private Centre(int groups, AzuriteFixture azurite)
    {
        _azurite = azurite;
        var today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);
        _sample = SampleOperation.Create(SampleSize.Scaled(groups), seed: 1, today);
        _operation = _sample.Operation with { Tenant = AzuriteFixture.NewTenant() };
        var services = new ServiceCollection();
        services.AddOptions<StorageOptions>().Configure(options => options.ConnectionString = azurite.ConnectionString);
        services.AddWfmStorage();
        _services = services.BuildServiceProvider();
    }

    internal string ConnectionString => _azurite.ConnectionString;

    internal int Groups => _operation.Groups.Count;

    internal static async Task<Centre> OpenAsync(int groups)
    {
        // The emulator holds some 1.5 GB for a thousand groups.
        Environment.SetEnvironmentVariable("NODE_OPTIONS", "--max-old-space-size=12000");
        var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        var centre = new Centre(groups, azurite);
        await centre._services.GetRequiredService<IOperationStore>().SaveAsync(centre._operation, CancellationToken.None);
        return centre;
    }

    /// <summary>Stores the history; gives the number of intervals.</summary>
    internal async Task<long> FillAsync()
    {
        var store = _services.GetRequiredService<IVolumeStore>();
        var layer = new VolumeLayer("history", TimeProvider.System.GetUtcNow());
        var (intervals, done) = (0L, 0);
        await Parallel.ForEachAsync(_sample.Groups, new ParallelOptions { MaxDegreeOfParallelism = 2 }, async (group, cancel) =>
        {
            var days = group.Days(group.AsOf.AddDays(-Days), group.AsOf).Select(day => Volume(group, day)).Where(day => day.Measures.Any()).ToList();
            await store.SaveAsync(_operation.Tenant, layer, days, cancel);
            Interlocked.Add(ref intervals, days.Sum(day => (long)day.Day.SlotCount));
            Progress.Show("history", Interlocked.Increment(ref done), Groups);
        });
        return intervals;
    }

    /// <summary>Corrects the last open day of every n-th group after the fact; gives how many.</summary>
    internal async Task<int> CorrectAsync(int every)
    {
        var store = _services.GetRequiredService<IVolumeStore>();
        var layer = new VolumeLayer("correction", TimeProvider.System.GetUtcNow());
        var changed = _sample.Groups.Where((_, index) => index % every == 0).ToList();
        foreach (var group in changed)
        {
            var day = group.Days(group.AsOf.AddDays(-14), group.AsOf).Select(day => Volume(group, day)).Last(day => day.Measures.Any());
            var slot = Enumerable.Range(0, day.Day.SlotCount).Last(day.IsKnown);
            day.Set(VolumeMeasure.Offered, slot, day.At(VolumeMeasure.Offered, slot) + 1);
            await store.SaveAsync(_operation.Tenant, layer, [day], CancellationToken.None);
        }

        return changed.Count;
    }

    /// <summary>Starts the nights due so many days from now and waits until all are published; gives the time.</summary>
    internal async Task<TimeSpan> NightAsync(int daysFromNow)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow().AddDays(daysFromNow));
        var runs = _services.GetRequiredService<IRunStore>();
        var start = new StartNightlyRunHandler(_services.GetRequiredService<IOperationStore>(), runs, _services.GetRequiredService<IMessageSender>(), clock);
        var watch = Stopwatch.StartNew();
        var before = (await runs.ListAsync(_operation.Tenant, CancellationToken.None)).Select(run => run.Id).ToHashSet();
        await start.RunAsync(CancellationToken.None);
        while (true)
        {
            var started = (await runs.ListAsync(_operation.Tenant, CancellationToken.None)).Where(run => !before.Contains(run.Id)).ToList();
            if (started.Count > 0 && started.All(run => run.Plan is not null))
                return watch.Elapsed;
            var done = 0;
            foreach (var run in started)
                done += (await runs.OutcomesAsync(run.Tenant, run.Id, CancellationToken.None)).Count;
            Progress.Show("night", done, Groups);
            await Task.Delay(TimeSpan.FromSeconds(Groups > 200 ? 5 : 1));
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _azurite.DisposeAsync();
    }

    private static VolumeDay Volume(SampleGroup group, SampleDay day)
    {
        var volume = new VolumeDay(group.Group.Id, day.Day);
        for (var slot = 0; slot < day.Slots.Count; slot++)
        {
            if (day.Slots[slot] is not { State: SlotState.Open } figures)
                continue;
            volume.Set(VolumeMeasure.Offered, slot, figures.Offered);
            volume.Set(VolumeMeasure.Handled, slot, figures.Handled);
            volume.Set(VolumeMeasure.HandleSeconds, slot, figures.HandleSeconds);
        }

        return volume;
    }
}
