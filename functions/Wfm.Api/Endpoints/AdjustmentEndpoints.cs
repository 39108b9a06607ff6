using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Bodies;
using Wfm.Api.OpenApi;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Planning.AdjustForecast;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class AdjustmentEndpoints
{
    internal static void MapAdjustments(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/groups/{group}/events", EventsAsync).Requires(Role.PlanningRead).CutsToSites().Answers<IReadOnlyList<Adjustment>>("The events of a group, withdrawn ones too.");
        routes.MapPut("/api/groups/{group}/events/{id}", PutEventAsync).Requires(Role.PlanningRun).CutsToSites().Takes<DemandEvent>().Answers<Adjustment>("Say that something moves demand; the next plan knows it and learns from its past days.").Audits("event.add");
        routes.MapDelete("/api/groups/{group}/events/{id}", WithdrawAsync).Requires(Role.PlanningRun).CutsToSites().Answers<Adjustment>("Withdraw an event.").Audits("event.withdraw");
        routes.MapGet("/api/groups/{group}/overrides", OverridesAsync).Requires(Role.PlanningRead).CutsToSites().Answers<IReadOnlyList<Adjustment>>("The overrides of a group, withdrawn ones too.");
        routes.MapPut("/api/groups/{group}/overrides/{id}", PutOverrideAsync).Requires(Role.PlanningRun).CutsToSites().Takes<ForecastOverride>().Answers<Adjustment>("Lay a planner's word over the forecast of the next plan.").Audits("override.add");
        routes.MapDelete("/api/groups/{group}/overrides/{id}", WithdrawAsync).Requires(Role.PlanningRun).CutsToSites().Answers<Adjustment>("Withdraw an override.").Audits("override.withdraw");
    }

    private static Task<IResult> EventsAsync(string group, HttpContext context, IOperationStore operations, IAdjustmentStore adjustments, CancellationToken cancel) =>
        ListAsync(group, context, operations, adjustments, adjustment => adjustment.Event is not null, cancel);

    private static Task<IResult> OverridesAsync(string group, HttpContext context, IOperationStore operations, IAdjustmentStore adjustments, CancellationToken cancel) =>
        ListAsync(group, context, operations, adjustments, adjustment => adjustment.Override is not null, cancel);

    private static async Task<IResult> ListAsync(
        string group, HttpContext context, IOperationStore operations, IAdjustmentStore adjustments, Func<Adjustment, bool> kind, CancellationToken cancel) =>
        (await context.SeenGroupAsync(group, operations, cancel)).TryGet(out var seen, out var failure)
            ? Answers.Json((await adjustments.ListAsync(context.Caller().Tenant, seen, cancel)).Where(kind).ToList())
            : Problems.Result(failure);

    private static async Task<IResult> PutEventAsync(
        string group, string id, HttpContext context, IOperationStore operations, IAdjustmentStore adjustments, TimeProvider clock, CancellationToken cancel) =>
        (await context.ReadJsonAsync<DemandEvent>(cancel)).TryGet(out var said, out var failure) && said.Checked().TryGet(out said, out failure)
            ? await AddAsync(group, id, said, null, context, operations, adjustments, clock, cancel)
            : Problems.Result(failure!);

    private static async Task<IResult> PutOverrideAsync(
        string group, string id, HttpContext context, IOperationStore operations, IAdjustmentStore adjustments, TimeProvider clock, CancellationToken cancel) =>
        (await context.ReadJsonAsync<ForecastOverride>(cancel)).TryGet(out var said, out var failure) && said.Checked().TryGet(out said, out failure)
            ? await AddAsync(group, id, null, said, context, operations, adjustments, clock, cancel)
            : Problems.Result(failure!);

    private static async Task<IResult> AddAsync(
        string group, string id, DemandEvent? happening, ForecastOverride? word, HttpContext context, IOperationStore operations, IAdjustmentStore adjustments, TimeProvider clock, CancellationToken cancel)
    {
        var caller = context.Caller();
        // The same characters as any other key.
        if (!PlanningGroupId.Parse(id).TryGet(out var key, out _))
            return Problems.Result(Failure.Invalid("key.characters", "The id has 1 to 64 letters, digits, '.', '_' or '-'.", "id", id));
        if (!(await context.SeenGroupAsync(group, operations, cancel)).TryGet(out var seen, out var failure)
            || !(await adjustments.AddAsync(caller.Tenant, seen, new Adjustment(key.Value, happening, word, caller.Name, clock.GetUtcNow()), cancel)).TryGet(out var stored, out failure))
            return Problems.Result(failure);
        context.AuditChange(null, stored.Id);
        return Answers.Json(stored);
    }

    private static async Task<IResult> WithdrawAsync(string group, string id, HttpContext context, IOperationStore operations, IAdjustmentStore adjustments, CancellationToken cancel)
    {
        if (!(await context.SeenGroupAsync(group, operations, cancel)).TryGet(out var seen, out var failure)
            || !(await adjustments.WithdrawAsync(context.Caller().Tenant, seen, id, context.Caller().Name, cancel)).TryGet(out var withdrawn, out failure))
            return Problems.Result(failure);
        context.AuditChange(id, null);
        return Answers.Json(withdrawn);
    }
}
