using Microsoft.AspNetCore.Http;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class SeenGroup
{
    /// <summary>The group an address names; one at a site the caller does not see is as unknown as one that does not exist.</summary>
    internal static async Task<Result<PlanningGroupId>> SeenGroupAsync(this HttpContext context, string group, IOperationStore operations, CancellationToken cancel)
    {
        if (!PlanningGroupId.Parse(group).TryGet(out var id, out var malformed))
            return malformed;
        var seen = (await operations.LoadGroupAsync(context.Caller().Tenant, id, cancel)).Match(found => context.Caller().Sees(found.Site.Id), _ => false);
        return seen ? id : Failure.NotFound("group.unknown", $"There is no planning group '{id}'.", "group", id);
    }
}
