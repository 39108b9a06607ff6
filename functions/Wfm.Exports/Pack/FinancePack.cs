using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Bridges;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;

namespace Wfm.Exports.Pack;

/// <summary>Everything finance gets of one plan.</summary>
/// <param name="Plan">Id of the plan.</param>
/// <param name="Operation">The operation it was made for: names, prices, assumptions.</param>
/// <param name="Capacity">People.</param>
/// <param name="Seats">Seats and licences.</param>
/// <param name="Budget">Money.</param>
public sealed record FinancePack(string Plan, Operation Operation, CapacityPlan Capacity, SeatPlan Seats, BudgetEstimate Budget)
{
    /// <summary>What it is compared with, in words; null where with nothing.</summary>
    public string? ComparedWith { get; init; }

    /// <summary>The bridge from there.</summary>
    public MoneyBridge? Bridge { get; init; }
}
