using Wfm.Planning.Functions;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.SweepStaleRuns;

/// <summary>
/// Looks for the latest run of each site that has not published although its messages went out a while ago, and sends again what it waits
/// for. Messages handled twice do no harm, so this is safe whatever the reason.
/// </summary>
public sealed class SweepStaleRunsHandler(IOperationStore operations, IRunStore runs, IMessageSender messages, TimeProvider clock) : ITimerUseCase
{
    /// <summary>How long a run may stand before it is swept: longer than the 10 minutes for which the Functions host hides a message it is working on.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var tenant in await operations.TenantsAsync(cancel))
        {
            var latest = (await runs.ListAsync(tenant, cancel)).Where(run => run.CancelledBy is null).DistinctBy(run => run.Site);
            foreach (var run in latest.Where(IsStale))
                await SendAgainAsync(run, cancel);
        }
    }

    private bool IsStale(Run run) => run.Plan is null && run.SentAt is { } sent && clock.GetUtcNow() - sent >= Patience;

    private async Task SendAgainAsync(Run run, CancellationToken cancel)
    {
        var done = (await runs.OutcomesAsync(run.Tenant, run.Id, cancel)).Select(outcome => outcome.Group).ToHashSet();
        var missing = run.Groups.Where(group => !done.Contains(group)).ToList();
        foreach (var group in missing)
            await messages.SendAsync(new PlanRequest(MessageFormat.Version, run.Tenant, run.Id, group), cancel);
        if (missing.Count == 0)
            await messages.SendAsync(new RollUpRequest(MessageFormat.Version, run.Tenant, run.Id), cancel);
        await runs.MarkSentAsync(run.Tenant, run.Id, clock.GetUtcNow(), cancel);
    }
}
