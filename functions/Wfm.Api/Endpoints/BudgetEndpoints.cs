using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Immutable;
using Wfm.Api.OpenApi;
using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Assumptions;
using Wfm.Domain.Budget.Views;
using Wfm.Planning.Finance;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>The money of a plan. Salaries are in these answers alone.</summary>
internal static class BudgetEndpoints
{
    private const int MostExplained = 500;

    internal static void MapBudgets(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/budgets/{plan}", BudgetAsync).Requires(Role.FinanceRead).CutsToSites().Answers<BudgetEstimate>("The budget line by line: month, account, team, level, quantity, amount.").Audits("budget.read");
        routes.MapGet("/api/budgets/{plan}/by/{dimension}", TableAsync).Requires(Role.FinanceRead)
            .Answers<BudgetTable>("The budget by month and account, costCentre, level, site, group or team; every cent in one row.").Audits("budget.read");
        routes.MapGet("/api/budgets/{plan}/unit-costs", UnitCostsAsync).Requires(Role.FinanceRead).Answers<IReadOnlyList<UnitCosts>>("What a contact, a resolution and a productive hour cost, in all and by month.").Audits("budget.read");
        routes.MapGet("/api/budgets/{plan}/explain", ExplainAsync).Requires(Role.FinanceRead)
            .Answers<IReadOnlyList<AmountExplanation>>("How amounts came about: quantity x rate x factor, each with its origin; at most 500.")
            .TakesQuery("month", "First day of the month.", "2027-01-01", required: true).TakesQuery("account", "The account.", "salaries").TakesQuery("team", "The team.").Audits("budget.read");
        routes.MapGet("/api/budgets/{plan}/warnings", WarningsAsync).Requires(Role.PlanningRead).Answers<IReadOnlyList<FinanceWarning>>("Prices and assumptions behind the plan that expire, are ours, disagree or are left.");
        routes.MapGet("/api/budgets/year-one", YearOneAsync).Requires(Role.FinanceRead)
            .Answers<YearOne>("What software and set-up of a new centre cost in its first year, at the prices in force.").TakesQuery("seats", "Seats.", "25", required: true).Audits("budget.read");
    }

    private static async Task<IResult> BudgetAsync(string plan, HttpContext context, IPlanStore plans, IOperationStore operations, CancellationToken cancel) =>
        (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            ? await context.PlanPartAsync("budget", id, () => SeenAsync(id, context, plans, operations, cancel))
            : Problems.Result(failure);

    private static async Task<Result<BudgetEstimate>> SeenAsync(string id, HttpContext context, IPlanStore plans, IOperationStore operations, CancellationToken cancel) =>
        await SiteScope.CutAsync(context.Caller(), operations, await plans.BudgetAsync(context.Caller().Tenant, id, cancel), (scope, budget) => scope.Cut(budget), cancel);

    private static async Task<IResult> TableAsync(string plan, string dimension, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel)
    {
        if (!Enum.TryParse<BudgetDimension>(dimension, ignoreCase: true, out var known) || !Enum.IsDefined(known) || char.IsAsciiDigit(dimension[0]))
            return Problems.Result(Failure.NotFound("budget.dimension", $"A budget is broken down by {string.Join(", ", Enum.GetNames<BudgetDimension>())}.", "dimension", dimension));
        return (await LoadAsync(plan, context, plans, finance, cancel)).Map(found => BudgetTable.Of(found.Budget, known)).Answer();
    }

    private static async Task<IResult> UnitCostsAsync(string plan, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel) =>
        (await LoadAsync(plan, context, plans, finance, cancel)).Map(found => UnitCosts.Of(found.Budget, found.Operation.Finance.FirstContactResolution)).Answer();

    private static async Task<IResult> ExplainAsync(string plan, string? month, string? account, string? team, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel)
    {
        if (!DateOnly.TryParseExact(month, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var first))
            return Problems.Result(Failure.Invalid("month.format", "Name a month by its first day, such as 2027-01-01.", "month", month));
        Account? known = null;
        if (account is not null)
        {
            if (!Enum.TryParse<Account>(account, ignoreCase: true, out var parsed) || !Enum.IsDefined(parsed) || account.Length == 0 || char.IsAsciiDigit(account[0]))
                return Problems.Result(Failure.Invalid("account.unknown", $"An account is one of {string.Join(", ", Enum.GetNames<Account>())}.", "account", account));
            known = parsed;
        }

        return (await LoadAsync(plan, context, plans, finance, cancel)).Map<IReadOnlyList<AmountExplanation>>(found => [.. found.Budget.Lines
            .Where(line => line.Month == first && (known is null || line.Account == known) && (team is null || line.Team?.Value == team))
            .Take(MostExplained)
            .Select(line => AmountExplanation.Of(line, found.Operation.Prices, found.Budget.Currency))]).Answer();
    }

    private static async Task<IResult> WarningsAsync(string plan, HttpContext context, IPlanStore plans, IOperationStore operations, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!(await plans.ResolveAsync(tenant, plan, cancel)).TryGet(out var id, out var failure)
            || !(await plans.HeaderAsync(tenant, id, cancel)).TryGet(out var header, out failure)
            || !(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out failure))
            return Problems.Result(failure);
        return Answers.Json<IReadOnlyList<FinanceWarning>>(
            [.. PriceWarnings.At(operation.Prices, header.FirstWeek), .. operation.Assumptions.Warnings(header.FirstWeek, FiguresInUse.Of(operation))]);
    }

    private static async Task<IResult> YearOneAsync(int? seats, HttpContext context, IOperationStore operations, TimeProvider clock, CancellationToken cancel)
    {
        if (!(await operations.LoadAsync(context.Caller().Tenant, cancel)).TryGet(out var operation, out var failure))
            return Problems.Result(failure);
        return YearOne.Of(operation.Prices, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), seats ?? 0).Answer();
    }

    /// <summary>A plan's budget by its address.</summary>
    internal static async Task<Result<PricedBudget>> LoadAsync(string plan, HttpContext context, IPlanStore plans, FinanceReader finance, CancellationToken cancel) =>
        (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            ? await finance.BudgetAsync(context.Caller().Tenant, id, cancel)
            : failure;
}
