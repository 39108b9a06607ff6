using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;

namespace Wfm.Api.Endpoints;

internal static class HealthEndpoints
{
    internal static void MapHealth(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/health", () => Answers.Json(new { status = "up", engineVersion = EngineVersion.Current })).Public();
}
