using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Api.Paging;
using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.Api.Endpoints;

internal static class PlanEndpoints
{
    internal sealed record GroupAccuracy(PlanningGroupId Group, IReadOnlyList<ModelScore> Models);

    internal static void MapPlans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/plans", HistoryAsync).Requires(Role.PlanningRead).Answers<Page<PublishedPlan>>("Every plan ever published, newest first.").IsPaged();
        routes.MapGet("/api/plans/{plan}", HeaderAsync).Requires(Role.PlanningRead).Answers<PlanHeader>("What a plan is made of; 'current' is the published one.");
        routes.MapGet("/api/plans/{plan}/capacity", CapacityAsync).Requires(Role.PlanningRead).Answers<CapacityPlan>("People by team and week: required, available, starters, leavers, by level.");
        routes.MapGet("/api/plans/{plan}/seats", SeatsAsync).Requires(Role.PlanningRead).Answers<SeatPlan>("Seats, named and concurrent users by month.");
        routes.MapGet("/api/plans/{plan}/accuracy", AccuracyAsync).Requires(Role.PlanningRead).Answers<IReadOnlyList<GroupAccuracy>>("Backtest of every forecasting model by group.");
    }

    private static async Task<IResult> HistoryAsync(HttpContext context, IPlanStore plans, CancellationToken cancel) =>
        await context.PageAsync(await plans.HistoryAsync(context.Caller().Tenant, cancel), published => published.Number.ToString(CultureInfo.InvariantCulture), cancel);

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
        var accuracy = new List<GroupAccuracy>();
        foreach (var group in header.Groups)
            accuracy.Add(new GroupAccuracy(group.Group, (await groupPlans.SummaryAsync(tenant, group.GroupPlan, cancel)).Value.Accuracy));
        return Answers.Json(accuracy);
    }
}
