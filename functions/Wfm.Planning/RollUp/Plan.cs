using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;

namespace Wfm.Planning.RollUp;

/// <summary>A whole plan: people, seats, licences, money.</summary>
public sealed record Plan(PlanHeader Header, CapacityPlan Capacity, SeatPlan Seats, BudgetEstimate Budget)
{
    /// <summary>What its people were decided from.</summary>
    public PlanBasis? Basis { get; init; }
}
