using Microsoft.Extensions.Caching.Memory;
using Wfm.Domain.Operations;
using Wfm.Domain.Scenarios;
using Wfm.Planning.RunScenario;

namespace Wfm.Api.Immutable;

/// <summary>Plans that somebody is asking what-ifs of, kept for a while so that the next question is answered at once.</summary>
internal sealed class Baselines(RunScenario scenarios) : IDisposable
{
    private const int Most = 8;
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);
    private readonly MemoryCache _cache = new(new MemoryCacheOptions { SizeLimit = Most });

    public void Dispose() => _cache.Dispose();

    /// <summary>The plan with the forecasts that the changes need.</summary>
    internal async Task<Result<(Baseline Baseline, ScenarioFigures Figures)>> LoadAsync(TenantId tenant, string plan, IReadOnlyList<ScenarioChange> changes, CancellationToken cancel)
    {
        // Changes of people alone need no forecast; any other loads those of all groups, so that the next one finds them.
        var restaffs = changes.Any(change => change is VolumeChange or DeflectionChange or AhtChange or TargetChange);
        var key = $"{tenant}|{plan}|{restaffs}";
        if (_cache.TryGetValue(key, out (Baseline, ScenarioFigures) known))
            return known;
        if (!(await scenarios.LoadAsync(tenant, plan, restaffs ? [new AhtChange(0)] : [], cancel)).TryGet(out var baseline, out var failure))
            return failure;
        var loaded = (baseline, ScenarioFigures.Of(Domain.Capacity.CapacityPlanner.Build(baseline.Basis.Problem, baseline.Basis.Decisions)));
        _cache.Set(key, loaded, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = Kept });
        return loaded;
    }
}
