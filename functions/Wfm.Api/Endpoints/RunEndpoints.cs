using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class RunEndpoints
{
    internal static void MapRuns(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/runs", async (HttpContext context, IRunStore runs, CancellationToken cancel) =>
            Answers.Json(await runs.ListAsync(context.Caller().Tenant, cancel))).Requires(Role.PlanningRead);
        routes.MapGet("/api/imports", async (HttpContext context, IImportStore imports, CancellationToken cancel) =>
            Answers.Json(await imports.ListAsync(context.Caller().Tenant, cancel))).Requires(Role.PlanningRead);
        routes.MapGet("/api/rejections", async (HttpContext context, IRejectionStore rejections, CancellationToken cancel) =>
            Answers.Json(await rejections.ListAsync(context.Caller().Tenant, cancel))).Requires(Role.PlanningRead);
    }
}
