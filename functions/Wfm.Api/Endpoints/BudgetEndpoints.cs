using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.OpenApi;
using Wfm.Domain.Budget;
using Wfm.Exports.Csv;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class BudgetEndpoints
{
    internal static void MapBudgets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/budgets/{plan}", BudgetAsync).Requires(Role.FinanceRead).Answers<BudgetEstimate>("The budget line by line: month, account, team, level, quantity, amount.").Audits("budget.read");
        routes.MapGet("/api/budgets/{plan}/export.csv", CsvAsync).Requires(Role.FinanceRead).AnswersFile("The budget as CSV.", "text/csv").Audits("budget.export");
    }

    private static async Task<IResult> BudgetAsync(string plan, HttpContext context, IPlanStore plans, CancellationToken cancel) =>
        (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            ? (await plans.BudgetAsync(context.Caller().Tenant, id, cancel)).Answer()
            : Problems.Result(failure);

    private static async Task<IResult> CsvAsync(string plan, HttpContext context, IPlanStore plans, CancellationToken cancel)
    {
        if (!(await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            || !(await plans.BudgetAsync(context.Caller().Tenant, id, cancel)).TryGet(out var budget, out failure))
            return Problems.Result(failure);
        return Results.Text(BudgetCsv.Write(budget), "text/csv; charset=utf-8");
    }
}
