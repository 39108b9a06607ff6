using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Immutable;
using Wfm.Api.OpenApi;
using Wfm.Api.Paging;
using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Exports.Csv;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.Api.Endpoints;

internal static class PlanEndpoints
{
    internal sealed record GroupAccuracy(PlanningGroupId Group, IReadOnlyList<ModelScore> Models);

    internal static void MapPlans(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/plans", HistoryAsync).Requires(Role.PlanningRead).CutsToSites().Answers<Page<PublishedPlan>>("Every plan ever published, newest first.").IsPaged();
        routes.MapGet("/api/plans/{plan}", HeaderAsync).Requires(Role.PlanningRead).CutsToSites().Answers<PlanHeader>("What a plan is made of; 'current' is the published one.");
        routes.MapGet("/api/plans/{plan}/capacity", CapacityAsync).Requires(Role.PlanningRead).CutsToSites().Answers<CapacityPlan>("People by team and week: required, available, starters, leavers, by level.");
        routes.MapGet("/api/plans/{plan}/staffing.csv", StaffingCsvAsync).Requires(Role.PlanningRead).CutsToSites().AnswersFile("Agents by group and interval as CSV.", "text/csv").Audits("staffing.export");
        routes.MapGet("/api/plans/{plan}/seats", SeatsAsync).Requires(Role.PlanningRead).CutsToSites().Answers<SeatPlan>("Seats, named and concurrent users by month.");
        routes.MapGet("/api/plans/{plan}/accuracy", AccuracyAsync).Requires(Role.PlanningRead).CutsToSites().Answers<IReadOnlyList<GroupAccuracy>>("Backtest of every forecasting model by group.");
    }

    private static async Task<IResult> StaffingCsvAsync(string plan, HttpContext context, IPlanStore plans, IOperationStore operations, IGroupPlanStore groupPlans, CancellationToken cancel)
    {
        var caller = context.Caller();
        if (!(await plans.ResolveAsync(caller.Tenant, plan, cancel)).TryGet(out var id, out var failure)
            || !(await plans.HeaderAsync(caller.Tenant, id, cancel)).TryGet(out var header, out failure)
            || !(await operations.LoadAsync(caller.Tenant, cancel)).TryGet(out var operation, out failure))
            return Problems.Result(failure);
        var staffing = new List<(PlanningGroup, StaffingPlan)>();
        foreach (var planned in header.Groups)
        {
            if (operation.Groups.FirstOrDefault(group => group.Id == planned.Group) is { } group && caller.Sees(group.Site))
                staffing.Add((group, (await groupPlans.StaffingAsync(caller.Tenant, planned.GroupPlan, cancel)).Value));
        }

        return Results.Text(StaffingCsv.Write(staffing), "text/csv; charset=utf-8");
    }

    private static async Task<IResult> HistoryAsync(HttpContext context, IPlanStore plans, CancellationToken cancel) =>
        await context.PageAsync(await plans.HistoryAsync(context.Caller().Tenant, cancel), published => published.Number.ToString(CultureInfo.InvariantCulture), cancel);

    private static Task<IResult> HeaderAsync(string plan, HttpContext context, IPlanStore plans, IOperationStore operations, CancellationToken cancel) =>
        PartAsync("header", plan, context, plans, operations, id => plans.HeaderAsync(context.Caller().Tenant, id, cancel), (scope, header) => scope.Cut(header), cancel);

    private static Task<IResult> CapacityAsync(string plan, HttpContext context, IPlanStore plans, IOperationStore operations, CancellationToken cancel) =>
        PartAsync("capacity", plan, context, plans, operations, id => plans.CapacityAsync(context.Caller().Tenant, id, cancel), (scope, capacity) => scope.Cut(capacity), cancel);

    private static Task<IResult> SeatsAsync(string plan, HttpContext context, IPlanStore plans, IOperationStore operations, CancellationToken cancel) =>
        PartAsync("seats", plan, context, plans, operations, id => plans.SeatsAsync(context.Caller().Tenant, id, cancel), (scope, seats) => scope.Cut(seats), cancel);

    private static Task<IResult> AccuracyAsync(string plan, HttpContext context, IPlanStore plans, IOperationStore operations, IGroupPlanStore groupPlans, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        return PartAsync<IReadOnlyList<GroupAccuracy>>("accuracy", plan, context, plans, operations, async id =>
        {
            if (!(await plans.HeaderAsync(tenant, id, cancel)).TryGet(out var header, out var failure))
                return failure;
            var accuracy = new List<GroupAccuracy>();
            foreach (var group in header.Groups)
                accuracy.Add(new GroupAccuracy(group.Group, (await groupPlans.SummaryAsync(tenant, group.GroupPlan, cancel)).Value.Accuracy));
            return accuracy;
        }, (scope, accuracy) => [.. accuracy.Where(group => scope.Sees(group.Group))], cancel);
    }

    private static async Task<IResult> PartAsync<T>(
        string part, string plan, HttpContext context, IPlanStore plans, IOperationStore operations, Func<string, Task<Result<T>>> read, Func<SiteScope, T, T> cut, CancellationToken cancel) =>
        (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            ? await context.PlanPartAsync(part, id, async () => await SiteScope.CutAsync(context.Caller(), operations, await read(id), cut, cancel))
            : Problems.Result(failure);
}
