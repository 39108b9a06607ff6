using System.Globalization;
using Wfm.Domain.Operations;
using Wfm.Planning.Functions;
using Wfm.Planning.Ports;

namespace Wfm.Planning.StartNightlyRun;

/// <summary>
/// Asks of every site whether its local night is due and has no run yet, and starts it: the run first, then a message for each group. A crash
/// between the two is mended by the next timer, because the run is not yet marked as sent.
/// </summary>
public sealed class StartNightlyRunHandler(IOperationStore operations, IRunStore runs, IMessageSender messages, TimeProvider clock) : ITimerUseCase
{
    /// <inheritdoc />
    public async Task RunAsync(CancellationToken cancel)
    {
        foreach (var tenant in await operations.TenantsAsync(cancel))
        {
            var operation = (await operations.LoadAsync(tenant, cancel)).Value;
            foreach (var site in operation.Sites)
            {
                if (NightlyRun(operation, site, clock.GetUtcNow()) is not { } due)
                    continue;
                var run = await runs.OpenAsync(due, cancel);
                if (run.SentAt is null)
                    await messages.SendAllAsync(runs, run, clock.GetUtcNow(), cancel);
            }
        }
    }

    private static Run? NightlyRun(Operation operation, Site site, DateTimeOffset now)
    {
        var groups = RunMessages.GroupsOf(operation, site.Id);
        if (groups.Count == 0)
            return null;
        var night = Night.DueAtSite(site, now);
        var id = string.Create(CultureInfo.InvariantCulture, $"{site.Id}-{night.Date:yyyyMMdd}");
        return new Run(operation.Tenant, id, site.Id, night.Date, night.DueAt.ToUnixTimeMilliseconds(), groups, operation.Seed);
    }
}
