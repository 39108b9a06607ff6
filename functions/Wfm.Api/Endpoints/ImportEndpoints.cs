using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Api.Paging;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class ImportEndpoints
{
    internal static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/imports", async (HttpContext context, IImportStore imports, CancellationToken cancel) =>
            await context.PageAsync(await imports.ListAsync(context.Caller().Tenant, cancel), import => import.Id, cancel))
            .Requires(Role.PlanningRead).Answers<Page<Import>>("What came in, and how many rows of it could be used.").IsPaged();
        routes.MapGet("/api/rejections", async (HttpContext context, IRejectionStore rejections, CancellationToken cancel) =>
            await context.PageAsync(await rejections.ListAsync(context.Caller().Tenant, cancel), rejection => $"{rejection.Origin}|{rejection.Key}", cancel))
            .Requires(Role.PlanningRead).Answers<Page<Rejection>>("Rows and messages that could not be used, each with field, value and rule.").IsPaged();
    }
}
