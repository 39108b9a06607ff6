using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.RequestPlan;

/// <summary>Stops a run that has not published: its messages are then passed over.</summary>
public sealed class CancelRun(IRunStore runs)
{
    /// <summary>Cancels; again does nothing. Fails with <c>run.unknown</c>, or <c>run.published</c> where it is too late.</summary>
    public async Task<Result<Run>> CancelAsync(TenantId tenant, string id, string by, CancellationToken cancel)
    {
        if (!(await runs.LoadAsync(tenant, id, cancel)).TryGet(out var run, out var failure))
            return failure;
        if (run.Plan is not null)
            return Failure.Conflict("run.published", $"Run '{id}' has published plan '{run.Plan}' already.");
        await runs.CancelAsync(tenant, id, by, cancel);
        return await runs.LoadAsync(tenant, id, cancel);
    }
}
