using Wfm.Exports.Csv;
using Wfm.Domain.Operations;
using Wfm.Planning.Json;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.LocalHost.Demo;

/// <summary>Writes a plan to files: the same plan, the same bytes.</summary>
internal static class PlanExport
{
    internal static async Task WriteAsync(IServiceProvider services, TenantId tenant, PlanHeader plan, string folder, CancellationToken cancel)
    {
        var plans = services.GetRequiredService<IPlanStore>();
        var budget = (await plans.BudgetAsync(tenant, plan.Id, cancel)).Value;
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(Path.Combine(folder, "plan.json"), WfmJson.Write(plan), cancel);
        await File.WriteAllBytesAsync(Path.Combine(folder, "capacity.json"), WfmJson.Write((await plans.CapacityAsync(tenant, plan.Id, cancel)).Value), cancel);
        await File.WriteAllBytesAsync(Path.Combine(folder, "seats.json"), WfmJson.Write((await plans.SeatsAsync(tenant, plan.Id, cancel)).Value), cancel);
        await File.WriteAllTextAsync(Path.Combine(folder, "budget.csv"), BudgetCsv.Write(budget), cancel);
    }
}
