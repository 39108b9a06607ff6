using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Planning.Json;
using Wfm.Planning.WatchNights;

namespace Wfm.Api.Endpoints;

internal static class NightEndpoints
{
    private sealed record NightHealth(string Status, int Sites, int Overdue);

    internal static void MapNights(this IEndpointRouteBuilder routes)
    {
        // The dead man's switch: asked from outside, without signing in, so it counts and names nobody.
        routes.MapGet("/api/health/nights", HealthAsync).Public().WithSummary("200 while every site has its night's plan in time, 503 while one has not.");
        routes.MapGet("/api/nights", ListAsync).Requires(Role.PlanningRead).CutsToSites().Answers<IReadOnlyList<NightState>>("Every site with the night whose plan it must have by now and its last good night.");
    }

    private static async Task<IResult> HealthAsync(NightWatch watch, CancellationToken cancel)
    {
        var states = await watch.LookAsync(cancel);
        var overdue = states.Count(state => state.IsOverdue);
        return Results.Json(
            new NightHealth(overdue == 0 ? "planned" : "overdue", states.Count, overdue), WfmJson.Options, statusCode: overdue == 0 ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }

    private static async Task<IResult> ListAsync(HttpContext context, NightWatch watch, CancellationToken cancel)
    {
        var caller = context.Caller();
        return Answers.Json((await watch.LookAsync(caller.Tenant, cancel)).Where(state => caller.Sees(state.Site)).ToList());
    }
}
