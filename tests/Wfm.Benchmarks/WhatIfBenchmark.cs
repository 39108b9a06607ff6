using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Domain.Scenarios;
using Wfm.Planning.RunScenario;
using Wfm.Testing;

namespace Wfm.Benchmarks;

/// <summary>What-ifs of one group over 104 weeks from a plan in storage, each another: staff again by interval, people, store; the plan is read by the first. By the clock.</summary>
internal static class WhatIfBenchmark
{
    private const int WarmUps = 20, Runs = 200;
    private const double ToReachMilliseconds = 100;

    internal static async Task<int> RunAsync()
    {
        await using var azurite = new AzuriteFixture();
        await azurite.InitializeAsync();
        await using var services = StoredPlan.Services(azurite.ConnectionString);
        var tenant = AzuriteFixture.NewTenant();
        var plan = await StoredPlan.PublishAsync(services, tenant);
        var scenarios = services.GetRequiredService<RunScenario>();

        var times = new List<double>();
        var processor = TimeSpan.Zero;
        for (var run = 0; run < WarmUps + Runs; run++)
        {
            ScenarioChange[] changes = [new VolumeChange((run - 100) / 10m), new AttritionChange(run % 7)];
            var started = Stopwatch.GetTimestamp();
            var outcome = await scenarios.RunAsync(tenant, "what if", plan, ScenarioHiring.Keep, changes, CancellationToken.None);
            if (run == WarmUps)
                processor = Process.GetCurrentProcess().TotalProcessorTime;
            if (run >= WarmUps)
                times.Add(Stopwatch.GetElapsedTime(started).TotalMilliseconds);
            if (outcome.Value.Figures.Weeks.Count != 104)
                throw new InvalidOperationException("A what-if without its 104 weeks.");
        }

        processor = Process.GetCurrentProcess().TotalProcessorTime - processor;
        times.Sort();
        var p95 = times[(int)(0.95 * Runs)];
        Console.WriteLine(FormattableString.Invariant($"What-if, one group, 104 weeks, from storage: p50 {times[Runs / 2]:0} ms, p95 {p95:0} ms, to reach {ToReachMilliseconds:0} ms ({processor.TotalMilliseconds / (Runs - 1):0} ms of processor time each): {(p95 <= ToReachMilliseconds ? "reached" : "MISSED")}"));
        return p95 <= ToReachMilliseconds ? 0 : 1;
    }
}
