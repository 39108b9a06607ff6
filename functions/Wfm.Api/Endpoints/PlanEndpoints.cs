using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class PlanEndpoints
{
    internal static void MapPlans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/plans", HistoryAsync).Requires(Role.PlanningRead);
        routes.MapGet("/api/plans/{plan}", HeaderAsync).Requires(Role.PlanningRead);
        routes.MapGet("/api/plans/{plan}/capacity", CapacityAsync).Requires(Role.PlanningRead);
        routes.MapGet("/api/plans/{plan}/seats", SeatsAsync).Requires(Role.PlanningRead);
        routes.MapGet("/api/plans/{plan}/accuracy", AccuracyAsync).Requires(Role.PlanningRead);
    }

    private static async Task<IResult> HistoryAsync(HttpContext context, IPlanStore plans, CancellationToken cancel) =>
        Answers.Json(await plans.HistoryAsync(context.Caller().Tenant, cancel));

    private static async Task<IResult> HeaderAsync(string plan, HttpContext context, IPlanStore plans, CancellationToken cancel) =>
        (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            ? (await plans.HeaderAsync(context.Caller().Tenant, id, cancel)).Answer()
            : Problems.Result(failure);

    private static async Task<IResult> CapacityAsync(string plan, HttpContext context, IPlanStore plans, CancellationToken cancel) =>
        (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            ? (await plans.CapacityAsync(context.Caller().Tenant, id, cancel)).Answer()
            : Problems.Result(failure);

    private static async Task<IResult> SeatsAsync(string plan, HttpContext context, IPlanStore plans, CancellationToken cancel) =>
        (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            ? (await plans.SeatsAsync(context.Caller().Tenant, id, cancel)).Answer()
            : Problems.Result(failure);

    private static async Task<IResult> AccuracyAsync(string plan, HttpContext context, IPlanStore plans, IGroupPlanStore groupPlans, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!(await plans.ResolveAsync(tenant, plan, cancel)).TryGet(out var id, out var failure) || !(await plans.HeaderAsync(tenant, id, cancel)).TryGet(out var header, out failure))
            return Problems.Result(failure);
        var accuracy = new List<object>();
        foreach (var group in header.Groups)
            accuracy.Add(new { group = group.Group, models = (await groupPlans.SummaryAsync(tenant, group.GroupPlan, cancel)).Value.Accuracy });
        return Answers.Json(accuracy);
    }
}
