using Microsoft.AspNetCore.Http;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Api.Access;

/// <summary>Which teams a caller may see: those of the sites it may see.</summary>
internal static class TeamScope
{
    /// <summary>True for teams the caller may see, by the operation as it is now; a team that is gone is seen by callers of all sites only.</summary>
    internal static async Task<Result<Func<TeamId, bool>>> SeesTeamsAsync(this HttpContext context, IOperationStore operations, CancellationToken cancel)
    {
        var caller = context.Caller();
        if (caller.Sites is null)
            return new Func<TeamId, bool>(_ => true);
        if (!(await operations.LoadAsync(caller.Tenant, cancel)).TryGet(out var operation, out var failure))
            return failure;
        var seen = operation.Teams.Where(team => caller.Sees(team.Site)).Select(team => team.Id).ToHashSet();
        return new Func<TeamId, bool>(seen.Contains);
    }

    /// <summary>Refuses a caller of some sites where an answer adds all of them up.</summary>
    internal static Failure? NeedsAllSites(this HttpContext context) => context.Caller().Sites is null
        ? null
        : Failure.Forbidden("access.sites", "This adds up all sites; you may see some of them only.");
}
