using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;

namespace Wfm.Api.Endpoints;

internal static class HealthEndpoints
{
    internal static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/health", () => Answers.Json(new { status = "up", engineVersion = EngineVersion.Current })).Public().WithSummary("Whether the API is up, and the version of the planning maths.");
}
