using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Planning.RollUp;

namespace Wfm.Planning.Ports;

/// <summary>Plans: immutable versions, and one pointer that says which is current.</summary>
public interface IPlanStore
{
    /// <summary>The current plan; null before the first.</summary>
    Task<CurrentPlan?> CurrentAsync(TenantId tenant, CancellationToken cancel);

    /// <summary>Stores a plan's rows under its id; the same plan again writes the same bytes.</summary>
    Task SaveAsync(Plan plan, CancellationToken cancel);

    /// <summary>
    /// Moves the pointer to a stored plan, with a history row in the same transaction, if it still stands where <paramref name="expected"/>
    /// read it. False where somebody else moved it; true also where it already points at this plan.
    /// </summary>
    Task<bool> TryPublishAsync(PlanHeader plan, CurrentPlan? expected, string run, CancellationToken cancel);

    /// <summary>What the pointer has pointed at, newest first.</summary>
    Task<IReadOnlyList<PublishedPlan>> HistoryAsync(TenantId tenant, CancellationToken cancel);

    /// <summary>The header of a plan; fails with <c>plan.unknown</c>.</summary>
    Task<Result<PlanHeader>> HeaderAsync(TenantId tenant, string plan, CancellationToken cancel);

    /// <summary>The people of a plan, without what each group asks of them; fails with <c>plan.unknown</c>.</summary>
    Task<Result<CapacityPlan>> CapacityAsync(TenantId tenant, string plan, CancellationToken cancel);

    /// <summary>What the people of a plan were decided from, demand left out; pay in it. Fails with <c>plan.unknown</c>.</summary>
    Task<Result<PlanBasis>> BasisAsync(TenantId tenant, string plan, CancellationToken cancel);

    /// <summary>The seats and licences of a plan; fails with <c>plan.unknown</c>.</summary>
    Task<Result<SeatPlan>> SeatsAsync(TenantId tenant, string plan, CancellationToken cancel);

    /// <summary>The money of a plan, salaries in it; fails with <c>plan.unknown</c>.</summary>
    Task<Result<BudgetEstimate>> BudgetAsync(TenantId tenant, string plan, CancellationToken cancel);
}

/// <summary>Where the pointer stands.</summary>
/// <param name="Plan">Header of the current plan.</param>
/// <param name="Number">How many plans were published up to it.</param>
/// <param name="Version">Changes whenever the pointer moves.</param>
public sealed record CurrentPlan(PlanHeader Plan, long Number, string Version);

/// <summary>One line of the history.</summary>
public sealed record PublishedPlan(long Number, string Plan, string Run);
