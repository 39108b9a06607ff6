using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Bridges;
using Wfm.Domain.Budget.Comparison;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Planning.Finance;

/// <summary>A stored budget with the operation whose prices explain it.</summary>
public sealed record PricedBudget(string Plan, BudgetEstimate Budget, Operation Operation);

/// <summary>A bridge and where it comes from.</summary>
/// <param name="From">The plan it begins at, in words.</param>
/// <param name="Bridge">The bridge.</param>
public sealed record NamedBridge(string From, MoneyBridge Bridge);

/// <summary>Reads stored budgets and puts them beside each other.</summary>
public sealed class FinanceReader(IPlanStore plans, IOperationStore operations, IFinanceBooks books)
{
    /// <summary>A plan's budget; fails with <c>plan.unknown</c>.</summary>
    public async Task<Result<PricedBudget>> BudgetAsync(TenantId tenant, string plan, CancellationToken cancel)
    {
        if (!(await plans.BudgetAsync(tenant, plan, cancel)).TryGet(out var budget, out var failure) || !(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out failure))
            return failure;
        return new PricedBudget(plan, budget, operation);
    }

    /// <summary>The bridge to a plan from another, or where none is named from the locked budget, or else from the plan published before it.</summary>
    public async Task<Result<NamedBridge>> BridgeAsync(TenantId tenant, string plan, string? from, CancellationToken cancel)
    {
        var (start, name) = from is not null ? (from, $"plan {from}") : await StartAsync(tenant, plan, cancel);
        if (start is null)
            return Failure.NotFound("bridge.none", "There is nothing to compare with yet: lock a budget or publish another plan.");
        if (!(await plans.BudgetAsync(tenant, start, cancel)).TryGet(out var before, out var failure) || !(await plans.BudgetAsync(tenant, plan, cancel)).TryGet(out var after, out failure))
            return failure;
        return MoneyBridge.Between(before, after).Map(bridge => new NamedBridge(name, bridge));
    }

    /// <summary>Locked, rolling and actual side by side.</summary>
    public async Task<Result<BudgetComparison>> CompareAsync(TenantId tenant, string plan, CancellationToken cancel)
    {
        if (!(await BudgetAsync(tenant, plan, cancel)).TryGet(out var rolling, out var failure))
            return failure;
        BudgetEstimate? agreed = null;
        if (await books.CurrentAsync<LockedBudget>(tenant, FinanceBook.LockedBudget, cancel) is { } locked && !(await plans.BudgetAsync(tenant, locked.Content.Plan, cancel)).TryGet(out agreed, out failure))
            return failure;
        var actuals = await books.CurrentAsync<IReadOnlyList<ActualAmount>>(tenant, FinanceBook.Actuals, cancel);
        return BudgetComparison.Of(agreed, rolling.Budget, actuals?.Content ?? [], rolling.Operation.Prices);
    }

    private async Task<(string? Plan, string Name)> StartAsync(TenantId tenant, string plan, CancellationToken cancel)
    {
        if (await books.CurrentAsync<LockedBudget>(tenant, FinanceBook.LockedBudget, cancel) is { } locked && locked.Content.Plan != plan)
            return (locked.Content.Plan, $"locked budget {locked.Content.Name}");
        var history = await plans.HistoryAsync(tenant, cancel);
        var before = history.SkipWhile(published => published.Plan != plan).FirstOrDefault(published => published.Plan != plan);
        return (before?.Plan, $"plan {before?.Number}");
    }
}
