using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Assumptions;
using Wfm.Domain.Budget.Comparison;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Planning.Finance;

/// <summary>Changes the books of finance: load, decide, add a version.</summary>
public sealed class FinanceDesk(IFinanceBooks books, IOperationStore operations, IPlanStore plans, TimeProvider clock)
{
    /// <summary>Replaces lines of the price book in force; the next plan is priced with it.</summary>
    public async Task<Result<BookEntry>> ReplacePricesAsync(TenantId tenant, IReadOnlyList<PriceLine> lines, long expected, string by, string reason, CancellationToken cancel)
    {
        if (!(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out var failure) || !operation.Prices.With(lines).TryGet(out var book, out failure))
            return failure;
        return await books.AppendAsync(tenant, FinanceBook.PriceBook, book, expected, Change(book.Version(), by, reason), cancel);
    }

    /// <summary>Replaces entries of the assumptions in force.</summary>
    public async Task<Result<BookEntry>> ReplaceAssumptionsAsync(TenantId tenant, IReadOnlyList<Assumption> entries, long expected, string by, string reason, CancellationToken cancel)
    {
        if (!(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out var failure) || !operation.Assumptions.With(entries).TryGet(out var registry, out failure))
            return failure;
        return await books.AppendAsync(tenant, FinanceBook.Assumptions, registry, expected, Change(registry.Version(), by, reason), cancel);
    }

    /// <summary>Makes a stored plan the agreed budget.</summary>
    public async Task<Result<BookEntry>> LockAsync(TenantId tenant, LockedBudget locked, long expected, string by, string reason, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(locked.Name) || locked.Name.Length > 64)
            return Failure.Invalid("budget.name", "A locked budget has a name of 1 to 64 characters.", "name", locked.Name);
        if (!(await plans.HeaderAsync(tenant, locked.Plan, cancel)).TryGet(out _, out var unknown))
            return unknown;
        return await books.AppendAsync(tenant, FinanceBook.LockedBudget, locked, expected, Change(ContentId.Of("locked", locked.Plan, locked.Name), by, reason), cancel);
    }

    /// <summary>Takes what was spent; the months it names replace what was known of them.</summary>
    public async Task<Result<BookEntry>> TakeActualsAsync(TenantId tenant, IReadOnlyList<ActualAmount> actuals, long expected, string by, string reason, CancellationToken cancel)
    {
        if (actuals.Count is 0 or > 100_000)
            return Failure.Invalid("actuals.count", $"Send 1 to 100,000 amounts, not {actuals.Count}.");
        if (actuals.FirstOrDefault(actual => actual.Month.Day != 1) is { } wrong)
            return Failure.Invalid("actuals.month", $"The month of an actual is its first day, but was {wrong.Month:yyyy-MM-dd}.", "month", wrong.Month);
        var known = await books.CurrentAsync<IReadOnlyList<ActualAmount>>(tenant, FinanceBook.Actuals, cancel);
        var months = actuals.Select(actual => actual.Month).ToHashSet();
        IReadOnlyList<ActualAmount> all = [.. (known?.Content ?? []).Where(actual => !months.Contains(actual.Month)).Concat(actuals).OrderBy(actual => actual.Month)];
        return await books.AppendAsync(tenant, FinanceBook.Actuals, all, expected, Change(ContentId.OfBytes("actuals", Json.WfmJson.Write(all)), by, reason), cancel);
    }

    private BookChange Change(string version, string by, string reason) => new(version, by, clock.GetUtcNow(), reason);
}
