using Azure.Data.Tables;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.RunScenario;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Scenarios;

/// <summary>Scenarios: PK <c>{tenant}</c>, RK <c>{scenario}</c>, its outcome.</summary>
internal sealed class ScenarioStore(StorageAccount account) : IScenarioStore
{
    private readonly TableClient _table = account.Table(TableNames.Scenarios);

    public async Task SaveAsync(TenantId tenant, ScenarioOutcome outcome, CancellationToken cancel) =>
        await _table.UpsertEntityAsync(DocumentRow.Write(tenant.Value, outcome.Scenario.Id, outcome), TableUpdateMode.Replace, cancel);

    public async Task<Result<ScenarioOutcome>> LoadAsync(TenantId tenant, string scenario, CancellationToken cancel) =>
        await _table.FindAsync(tenant.Value, TableKey.Of(scenario), cancel) is { } row
            ? DocumentRow.Read<ScenarioOutcome>(row)
            : Failure.NotFound("scenario.unknown", $"There is no scenario '{scenario}'.", "scenario", scenario);

    public async Task<IReadOnlyList<Scenario>> ListAsync(TenantId tenant, CancellationToken cancel)
    {
        var scenarios = await _table.Partition(tenant.Value, cancel: cancel).ToListAsync(row => DocumentRow.Read<ScenarioOutcome>(row).Scenario, cancel);
        return [.. scenarios.OrderBy(scenario => scenario.Name, StringComparer.Ordinal).ThenBy(scenario => scenario.Id, StringComparer.Ordinal)];
    }
}
