using Wfm.Domain.Operations;
using Wfm.Planning.RunScenario;

namespace Wfm.Planning.Ports;

/// <summary>Scenarios with what they come to, immutable, by the content id of what they say.</summary>
public interface IScenarioStore
{
    /// <summary>Stores an outcome; the same again changes nothing.</summary>
    Task SaveAsync(TenantId tenant, ScenarioOutcome outcome, CancellationToken cancel);

    /// <summary>One outcome, money in it; fails with <c>scenario.unknown</c>.</summary>
    Task<Result<ScenarioOutcome>> LoadAsync(TenantId tenant, string scenario, CancellationToken cancel);

    /// <summary>All scenarios, by name.</summary>
    Task<IReadOnlyList<Scenario>> ListAsync(TenantId tenant, CancellationToken cancel);
}
