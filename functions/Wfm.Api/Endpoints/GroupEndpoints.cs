using System.Globalization;
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
        routes.MapGet("/api/groups/{group}/forecast/{date}/explanation", ExplanationAsync).Requires(Role.PlanningRead).Answers<ForecastParts>("How a day's forecast came about: a level, and a factor for weekday, holiday, day of month, season, events, other models, overrides.");
        routes.MapGet("/api/groups/{group}/staffing", StaffingAsync).Requires(Role.PlanningRead).Answers<StaffingPlan>("The staffing of a group by interval: agents, load, waits, what bound.");
    }

    private static async Task<IResult> GroupsAsync(HttpContext context, IOperationStore operations, CancellationToken cancel) =>
        (await operations.LoadAsync(context.Caller().Tenant, cancel)).Map(operation => operation.Groups.Where(group => context.Caller().Sees(group.Site)).ToList()).Answer();

    private static async Task<IResult> ForecastAsync(string group, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, CancellationToken cancel) =>
        (await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            ? (await groupPlans.ForecastAsync(context.Caller().Tenant, groupPlan, cancel)).Answer()
            : Problems.Result(failure);

    private static async Task<IResult> ExplanationAsync(string group, string date, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return Problems.Result(Failure.Invalid("date.format", $"A date looks like 2026-06-29, but was '{date}'.", "date", date));
        if (!(await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            || !(await groupPlans.ForecastAsync(context.Caller().Tenant, groupPlan, cancel)).TryGet(out var forecast, out failure))
            return Problems.Result(failure);
        return forecast.Parts.FirstOrDefault(parts => parts.Date == day) is { } found
            ? Answers.Json(found)
            : Problems.Result(Failure.NotFound("forecast.date", $"The current plan explains {forecast.Origin:yyyy-MM-dd} and {forecast.Parts.Count} days from there, not {day:yyyy-MM-dd}.", "date", date));
    }

    private static async Task<IResult> StaffingAsync(string group, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, CancellationToken cancel) =>
        (await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            ? (await groupPlans.StaffingAsync(context.Caller().Tenant, groupPlan, cancel)).Answer()
            : Problems.Result(failure);

    // The group plan that the current plan is made of.
    private static async Task<Result<string>> CurrentAsync(string group, HttpContext context, IOperationStore operations, IPlanStore plans, CancellationToken cancel)
    {
        if (!(await context.SeenGroupAsync(group, operations, cancel)).TryGet(out var id, out var unseen))
            return unseen;
        var current = await plans.CurrentAsync(context.Caller().Tenant, cancel);
        return current?.Plan.Groups.FirstOrDefault(planned => planned.Group == id) is { } found
            ? found.GroupPlan
            : Failure.NotFound("group.notPlanned", $"The current plan has no group '{id}'.", "group", id);
    }
}
