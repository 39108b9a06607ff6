using Wfm.Domain.Operations;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Planning.StartNightlyRun;

/// <summary>What is sent to have a run planned.</summary>
internal static class RunMessages
{
    /// <summary>The groups of a site, by key.</summary>
    internal static IReadOnlyList<PlanningGroupId> GroupsOf(Operation operation, SiteId site) =>
        [.. operation.Groups.Where(group => group.Site == site).Select(group => group.Id).Order()];

    /// <summary>A message for each group, then the note that all were sent: a crash between the two is mended by sending again.</summary>
    internal static async Task SendAllAsync(this IMessageSender messages, IRunStore runs, Run run, DateTimeOffset at, CancellationToken cancel)
    {
        foreach (var group in run.Groups)
            await messages.SendAsync(new PlanRequest(MessageFormat.Version, run.Tenant, run.Id, group), cancel);
        await runs.MarkSentAsync(run.Tenant, run.Id, at, cancel);
    }
}
