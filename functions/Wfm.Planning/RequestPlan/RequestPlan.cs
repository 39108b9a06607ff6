using System.Globalization;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.RequestPlan;

/// <summary>Starts a run because somebody asked for one, rather than because night has come; the same messages follow.</summary>
public sealed class RequestPlan(IOperationStore operations, IRunStore runs, IMessageSender messages, TimeProvider clock)
{
    /// <summary>Starts a run of all groups of a site; asked twice within a second it is the same run. Fails with <c>site.unknown</c> or <c>run.noGroups</c>.</summary>
    public async Task<Result<Run>> StartAsync(TenantId tenant, SiteId site, string requestedBy, CancellationToken cancel)
    {
        if (!(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out var failure))
            return failure;
        if (!Decide(operation, site, requestedBy, clock.GetUtcNow()).TryGet(out var run, out failure))
            return failure;
        var opened = await runs.OpenAsync(run, cancel);
        if (opened.SentAt is null)
            await messages.SendAllAsync(runs, opened, clock.GetUtcNow(), cancel);
        return await runs.LoadAsync(tenant, opened.Id, cancel);
    }

    private static Result<Run> Decide(Operation operation, SiteId id, string requestedBy, DateTimeOffset now)
    {
        if (operation.Sites.FirstOrDefault(site => site.Id == id) is not { } site)
            return Failure.NotFound("site.unknown", $"There is no site '{id}'.", "site", id);
        var groups = RunMessages.GroupsOf(operation, id);
        if (groups.Count == 0)
            return Failure.Invalid("run.noGroups", $"Site '{id}' has no planning groups, so there is nothing to plan.", "site", id);
        var name = string.Create(CultureInfo.InvariantCulture, $"{id}-{now:yyyyMMdd'T'HHmmss}Z");
        return new Run(operation.Tenant, name, id, site.Zone.DateAt(now), now.ToUnixTimeMilliseconds(), groups, operation.Seed) { RequestedBy = requestedBy, RequestedAt = now };
    }
}
