using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class SiteEndpoints
{
    internal static void MapSites(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/sites", async (HttpContext context, IOperationStore operations, CancellationToken cancel) =>
            (await operations.LoadAsync(context.Caller().Tenant, cancel)).Map(operation => operation.Sites.Where(site => context.Caller().Sees(site.Id)).ToList()).Answer())
            .Requires(Role.PlanningRead).CutsToSites().Answers<IReadOnlyList<Site>>("The sites with time zone, country and nightly run.");
        routes.MapGet("/api/teams", async (HttpContext context, IOperationStore operations, CancellationToken cancel) =>
            (await operations.LoadAsync(context.Caller().Tenant, cancel)).Map(operation => operation.Teams.Where(team => context.Caller().Sees(team.Site)).ToList()).Answer())
            .Requires(Role.PlanningRead).CutsToSites().Answers<IReadOnlyList<Team>>("The teams: what they serve, ramp, attrition, recruiting time.");
    }
}
