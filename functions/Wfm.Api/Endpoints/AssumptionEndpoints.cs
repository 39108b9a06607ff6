using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.OpenApi;
using Wfm.Api.Paging;
using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Assumptions;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>The assumptions: every default with its sources, own entries beside them, every version kept. No salary among them.</summary>
internal static class AssumptionEndpoints
{
    internal sealed record AssumptionsInForce(long Number, string Version, IReadOnlyList<Assumption> Entries, IReadOnlyList<FinanceWarning> Warnings);

    internal static void MapAssumptions(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/assumptions", ReadAsync).Requires(Role.PlanningRead).Answers<AssumptionsInForce>("Figures plans rest on with source, range, owner and expiry; where sources disagree or are left.");
        routes.MapGet("/api/assumptions/history", HistoryAsync).Requires(Role.PlanningRead).Answers<Page<BookEntry>>("Who changed assumptions, when and why, newest first.").IsPaged();
        routes.MapGet("/api/assumptions/versions/{number}", VersionAsync).Requires(Role.PlanningRead).Answers<BookVersion<AssumptionRegistry>>("A version of the assumptions.");
        routes.MapPatch("/api/assumptions", BookEndpoints.ChangeAsync<IReadOnlyList<Assumption>>(
                FinanceBook.Assumptions, (desk, tenant, entries, number, by, why, cancel) => desk.ReplaceAssumptionsAsync(tenant, entries, number, by, why, cancel)))
            .Requires(Role.PlanningApprove).Takes<IReadOnlyList<Assumption>>().Answers<BookEntry>("Add entries, each in place of the one of its key and source.").TakesReason().NeedsIfMatch().Audits("assumptions.change");
    }

    private static async Task<IResult> ReadAsync(HttpContext context, IOperationStore operations, IFinanceBooks books, TimeProvider clock, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out var failure))
            return Problems.Result(failure);
        var history = await books.HistoryAsync(tenant, FinanceBook.Assumptions, cancel);
        var number = history.Count == 0 ? 0 : history[0].Number;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return Answers.Json(new AssumptionsInForce(
            number, operation.Assumptions.Version(), operation.Assumptions.Entries, operation.Assumptions.Warnings(today, FiguresInUse.Of(operation))),
            BookEndpoints.Version(number));
    }

    private static async Task<IResult> HistoryAsync(HttpContext context, IFinanceBooks books, CancellationToken cancel) =>
        await context.PageAsync(await books.HistoryAsync(context.Caller().Tenant, FinanceBook.Assumptions, cancel), entry => FormattableString.Invariant($"{entry.Number}"), cancel);

    private static Task<IResult> VersionAsync(string number, HttpContext context, IFinanceBooks books, CancellationToken cancel) =>
        context.BookVersionAsync<AssumptionRegistry>(books, FinanceBook.Assumptions, number, cancel);
}
