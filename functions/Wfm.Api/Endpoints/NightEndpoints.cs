using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Planning.Json;
using Wfm.Planning.WatchNights;

namespace Wfm.Api.Endpoints;

internal static class NightEndpoints
{
    private sealed record NightHealth(string Status, int Sites, int Overdue);

    internal static void MapNights(this IEndpointRouteBuilder routes)
    {
        // The dead man's switch: asked from outside, without signing in, so it counts and names nobody.
        routes.MapGet("/api/health/nights", async (NightWatch watch, CancellationToken cancel) =>
        {
            var states = await watch.LookAsync(cancel);
            var overdue = states.Count(state => state.IsOverdue);
            return Results.Json(
                new NightHealth(overdue == 0 ? "planned" : "overdue", states.Count, overdue), WfmJson.Options, statusCode: overdue == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
        }).Public();
        routes.MapGet("/api/nights", async (HttpContext context, NightWatch watch, CancellationToken cancel) =>
            Answers.Json(await watch.LookAsync(context.Caller().Tenant, cancel))).Requires(Role.PlanningRead);
    }
}
