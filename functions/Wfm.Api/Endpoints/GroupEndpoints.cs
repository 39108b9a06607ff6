using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.OpenApi;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Planning.Ports;
using Wfm.Planning.WriteBack;

namespace Wfm.Api.Endpoints;

internal static class GroupEndpoints
{
    internal static void MapGroups(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/groups", GroupsAsync).Requires(Role.PlanningRead).Answers<IReadOnlyList<PlanningGroup>>("The planning groups with channel, hours and targets.");
        routes.MapGet("/api/groups/{group}/forecast", ForecastAsync).Requires(Role.PlanningRead).Answers<GroupForecast>("The forecast of a group: intervals, bands, two years of days, the tournament of models.");
        routes.MapGet("/api/groups/{group}/staffing", StaffingAsync).Requires(Role.PlanningRead).Answers<StaffingPlan>("The staffing of a group by interval: agents, load, waits, what bound.");
        routes.MapGet("/api/groups/{group}/forecast/export", ExportAsync).Requires(Role.PlanningRead)
            .AnswersFile("The forecast of a group in the form of another planning system.", "text/plain")
            .TakesQuery("form", "amazon, genesys, calabrio, verint or iex.", "amazon", required: true)
            .TakesQuery("queue", "The queue's name in the other system; the group's name otherwise.", "Billing")
            .Audits("forecast.export");
    }

    private static async Task<IResult> ExportAsync(
        string group, HttpContext context, IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans, IForecastWriter writer, CancellationToken cancel)
    {
        var text = context.Request.Query["form"].ToString();
        if (text.Any(char.IsAsciiDigit) || !Enum.TryParse<ForecastForm>(text, ignoreCase: true, out var form) || !Enum.IsDefined(form))
            return Problems.Result(Failure.Invalid("writeBack.form", $"form is amazon, genesys, calabrio, verint or iex, but was '{text}'.", "form", text));
        if (!(await CurrentAsync(group, context, operations, plans, cancel)).TryGet(out var groupPlan, out var failure)
            || !(await groupPlans.ForecastAsync(context.Caller().Tenant, groupPlan, cancel)).TryGet(out var forecast, out failure)
            || !(await operations.LoadGroupAsync(context.Caller().Tenant, PlanningGroupId.Of(group), cancel)).TryGet(out var found, out failure)
            || !writer.Write(form, found, forecast, context.Request.Query["queue"] is [{ Length: > 0 } queue] ? queue : found.Group.Name).TryGet(out var file, out failure))
            return Problems.Result(failure);
        return Results.File(file.Content, file.ContentType, file.Name);
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
