using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.OpenApi;
using Wfm.Exports.Csv;
using Wfm.Exports.Pack;
using Wfm.Exports.Xlsx;
using Wfm.Planning.Finance;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>The finance pack as files.</summary>
internal static class BudgetExportEndpoints
{
    private const string XlsxType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    internal static void MapBudgetExports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/budgets/{plan}/export.csv", CsvAsync).Requires(Role.FinanceRead).AnswersFile("The budget as long CSV, shared out to cost centres and groups.", "text/csv").Audits("budget.export");
        routes.MapGet("/api/budgets/{plan}/export.json", JsonAsync).Requires(Role.FinanceRead).Answers<FinanceDocument>("The finance pack as one document.").Audits("budget.export");
        routes.MapGet("/api/budgets/{plan}/export.xlsx", XlsxAsync).Requires(Role.FinanceRead).AnswersFile("The finance pack as a workbook with live totals and charts.", XlsxType).Audits("budget.export");
    }

    private static async Task<IResult> CsvAsync(string plan, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel) =>
        (await BudgetEndpoints.LoadAsync(plan, context, plans, finance, cancel)).Match(
            found => Results.Text(BudgetCsv.Write(found.Budget), "text/csv; charset=utf-8"), Problems.Result);

    private static async Task<IResult> JsonAsync(string plan, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel) =>
        (await PackAsync(plan, context, plans, finance, cancel)).Map(FinanceDocument.Of).Answer();

    private static async Task<IResult> XlsxAsync(string plan, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel)
    {
        if (!(await PackAsync(plan, context, plans, finance, cancel)).TryGet(out var pack, out var failure))
            return Problems.Result(failure);
        var file = new MemoryStream();
        FinanceWorkbook.Write(pack, file);
        file.Position = 0;
        return Results.File(file, XlsxType, $"budget-{pack.Plan}.xlsx");
    }

    private static async Task<Result<FinancePack>> PackAsync(string plan, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!(await BudgetEndpoints.LoadAsync(plan, context, plans, finance, cancel)).TryGet(out var found, out var failure)
            || !(await plans.CapacityAsync(tenant, found.Plan, cancel)).TryGet(out var capacity, out failure)
            || !(await plans.SeatsAsync(tenant, found.Plan, cancel)).TryGet(out var seats, out failure))
            return failure;
        var bridge = (await finance.BridgeAsync(tenant, found.Plan, null, cancel)).Match<NamedBridge?>(known => known, _ => null);
        return new FinancePack(found.Plan, found.Operation, capacity, seats, found.Budget) { ComparedWith = bridge?.From, Bridge = bridge?.Bridge };
    }
}
