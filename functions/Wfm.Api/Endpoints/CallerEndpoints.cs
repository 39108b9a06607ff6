using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Domain.Operations;

namespace Wfm.Api.Endpoints;

internal static class CallerEndpoints
{
    internal sealed record Myself(string Name, TenantId Tenant, IReadOnlyList<string> Roles, IReadOnlyList<SiteId>? Sites);

    internal static void MapCaller(this IEndpointRouteBuilder routes) => routes
        .MapGet("/api/me", (HttpContext context) => Answers.Json(Of(context.Caller())))
        .RequiresAnyRole().CutsToSites().Answers<Myself>("Who you are here: your roles, and the sites you may see where not all.");

    private static Myself Of(Caller caller) =>
        new(caller.Name, caller.Tenant, [.. caller.Roles.Order().Select(RoleRequirement.RoleName)], caller.Sites is null ? null : [.. caller.Sites.Order()]);
}
