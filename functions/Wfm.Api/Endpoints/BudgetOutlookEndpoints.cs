using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.OpenApi;
using Wfm.Domain.Budget.Comparison;
using Wfm.Domain.Budget.Levers;
using Wfm.Domain.Budget.Ranges;
using Wfm.Planning.Finance;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>What a budget may come to, what can be done about it, and what it is held against.</summary>
internal static class BudgetOutlookEndpoints
{
    private const string AttritionRange = "attrition.range";

    internal static void MapBudgetOutlooks(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/budgets/{plan}/range", RangeAsync).Requires(Role.FinanceRead).Answers<BudgetRange>("P10, P50 and P90 of the budget by simulation of volume, attrition and prices.").Audits("budget.read");
        routes.MapGet("/api/budgets/{plan}/levers", LeversAsync).Requires(Role.FinanceRead).Answers<IReadOnlyList<BudgetLever>>("What retention and coaching would save, low, typical and high.").Audits("budget.read");
        routes.MapGet("/api/budgets/{plan}/sourcing", SourcingAsync).Requires(Role.FinanceRead)
            .Answers<IReadOnlyList<SourcingOption>>("In-house, outsourced or self-service for a share of the contacts.").TakesQuery("share", "Share of contacts that goes elsewhere, above 0, at most 1.", "0.2", required: true).Audits("budget.read");
        routes.MapGet("/api/budgets/{plan}/bridge", BridgeAsync).Requires(Role.FinanceRead)
            .Answers<NamedBridge>("Why it differs from another plan: from + steps = to, to the cent.").TakesQuery("from", "Id of the other plan; the locked budget, else the plan before, where not named.").Audits("budget.read");
        routes.MapGet("/api/budgets/{plan}/comparison", CompareAsync).Requires(Role.FinanceRead).Answers<BudgetComparison>("Locked budget, rolling plan and actuals by month and account.").Audits("budget.read");
        routes.MapGet("/api/budgets/locked", BookEndpoints.ReadAsync<LockedBudget>(FinanceBook.LockedBudget)).Requires(Role.FinanceRead).Answers<BookVersion<LockedBudget>>("The budget that was agreed.").Audits("budget.read");
        routes.MapPut("/api/budgets/locked", BookEndpoints.ChangeAsync<LockedBudget>(FinanceBook.LockedBudget, (desk, tenant, locked, number, by, why, cancel) => desk.LockAsync(tenant, locked, number, by, why, cancel)))
            .Requires(Role.PlanningApprove).Takes<LockedBudget>().Answers<BookEntry>("Agree on a plan as the budget.").TakesReason().NeedsIfMatch().Audits("budget.lock");
        routes.MapGet("/api/budgets/actuals", BookEndpoints.ReadAsync<IReadOnlyList<ActualAmount>>(FinanceBook.Actuals)).Requires(Role.FinanceRead).Answers<BookVersion<IReadOnlyList<ActualAmount>>>("What was spent.").Audits("budget.read");
        routes.MapPut("/api/budgets/actuals", BookEndpoints.ChangeAsync<IReadOnlyList<ActualAmount>>(FinanceBook.Actuals, (desk, tenant, actuals, number, by, why, cancel) => desk.TakeActualsAsync(tenant, actuals, number, by, why, cancel)))
            .Requires(Role.Admin).Takes<IReadOnlyList<ActualAmount>>().Answers<BookEntry>("Say what was spent; months named replace what was known of them.").TakesReason().NeedsIfMatch().Audits("budget.actuals");
    }

    private static async Task<IResult> RangeAsync(string plan, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel) =>
        (await BudgetEndpoints.LoadAsync(plan, context, plans, finance, cancel)).Map(found =>
        {
            var attrition = found.Operation.Assumptions.Entries.LastOrDefault(entry => entry.Key == AttritionRange);
            return BudgetRange.Of(new CostResponse(found.Budget), found.Operation.Prices, (attrition?.Low ?? 1, attrition?.High ?? 1), found.Operation.Seed);
        }).Answer();

    private static async Task<IResult> LeversAsync(string plan, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel) =>
        (await BudgetEndpoints.LoadAsync(plan, context, plans, finance, cancel)).Map(found => BudgetLevers.Of(found.Budget, found.Operation.Finance.FirstContactResolution)).Answer();

    private static async Task<IResult> SourcingAsync(string plan, decimal? share, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel)
    {
        if (!(await BudgetEndpoints.LoadAsync(plan, context, plans, finance, cancel)).TryGet(out var found, out var failure))
            return Problems.Result(failure);
        return SourcingComparison.Of(found.Budget, found.Operation.Prices, share ?? 0).Answer();
    }

    private static async Task<IResult> BridgeAsync(string plan, string? from, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!(await plans.ResolveAsync(tenant, plan, cancel)).TryGet(out var to, out var failure))
            return Problems.Result(failure);
        if (from is not null && !(await plans.ResolveAsync(tenant, from, cancel)).TryGet(out from, out failure))
            return Problems.Result(failure);
        return (await finance.BridgeAsync(tenant, to, from, cancel)).Answer();
    }

    private static async Task<IResult> CompareAsync(string plan, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel) =>
        (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            ? (await finance.CompareAsync(context.Caller().Tenant, id, cancel)).Answer()
            : Problems.Result(failure);
}
