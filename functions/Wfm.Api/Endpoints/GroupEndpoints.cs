using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class GroupEndpoints
{
    internal static void MapGroups(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/groups", GroupsAsync).Requires(Role.PlanningRead).Answers<IReadOnlyList<PlanningGroup>>("The planning groups with channel, hours and targets.");
        routes.MapGet("/api/groups/{group}/forecast", ForecastAsync).Requires(Role.PlanningRead).Answers<GroupForecast>("The forecast of a group: intervals, bands, two years of days, the tournament of models.");
        routes.MapGet("/api/groups/{group}/staffing", StaffingAsync).Requires(Role.PlanningRead).Answers<StaffingPlan>("The staffing of a group by interval: agents, load, waits, what bound.");
    }

    private static async Task<IResult> GroupsAsync(HttpContext context, IOperationStore operations, CancellationToken cancel) =>
        (await operations.LoadAsync(context.Caller().Tenant, cancel)).Map(operation => operation.Groups.Where(group => context.Caller().Sees(group.Site)).ToList()).Answer();

    private static async Task<IResult> ForecastAsync(string group, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, CancellationToken cancel) =>
        (await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            ? (await groupPlans.ForecastAsync(context.Caller().Tenant, groupPlan, cancel)).Answer()
            : Problems.Result(failure);

    private static async Task<IResult> StaffingAsync(string group, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, CancellationToken cancel) =>
        (await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            ? (await groupPlans.StaffingAsync(context.Caller().Tenant, groupPlan, cancel)).Answer()
            : Problems.Result(failure);

    // The group plan that the current plan is made of.
    private static async Task<Result<string>> CurrentAsync(string group, HttpContext context, IOperationStore operations, IPlanStore plans, CancellationToken cancel)
    {
        if (!PlanningGroupId.Parse(group).TryGet(out var id, out var malformed))
            return malformed;
        var seen = (await operations.LoadGroupAsync(context.Caller().Tenant, id, cancel)).Match(group => context.Caller().Sees(group.Site.Id), _ => false);
        if (!seen)
            return Failure.NotFound("group.unknown", $"There is no planning group '{id}'.", "group", id);
        var current = await plans.CurrentAsync(context.Caller().Tenant, cancel);
        return current?.Plan.Groups.FirstOrDefault(planned => planned.Group == id) is { } found
            ? found.GroupPlan
            : Failure.NotFound("group.notPlanned", $"The current plan has no group '{id}'.", "group", id);
    }
}
