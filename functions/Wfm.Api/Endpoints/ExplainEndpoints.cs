using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Domain.Operations;
using Wfm.Planning.ExplainStaffing;

namespace Wfm.Api.Endpoints;

internal static class ExplainEndpoints
{
    internal static void MapExplanations(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/api/groups/{group}/staffing/explain", ExplainAsync).Requires(Role.PlanningRead)
            .Answers<StaffingExplanation>("How the requirement of one interval came about: inputs, load, one agent fewer and more, what bound, shrinkage. 'at' is a moment on the site's clock or with an offset.");

    private static async Task<IResult> ExplainAsync(string group, string? at, HttpContext context, ExplainStaffing explain, CancellationToken cancel) =>
        PlanningGroupId.Parse(group).TryGet(out var id, out var malformed)
            ? (await explain.ExplainAsync(context.Caller().Tenant, id, at, cancel)).Answer()
            : Problems.Result(malformed);
}
