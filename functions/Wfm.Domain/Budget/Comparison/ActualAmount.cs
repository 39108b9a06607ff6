using Wfm.Domain.Units;

namespace Wfm.Domain.Budget.Comparison;

/// <summary>What was really spent.</summary>
/// <param name="Month">First day of the month.</param>
/// <param name="Account">What on.</param>
/// <param name="CostCentre">By whom.</param>
/// <param name="Amount">Major units; negative for a refund.</param>
/// <param name="Currency">Currency it was booked in.</param>
public sealed record ActualAmount(DateOnly Month, Account Account, string CostCentre, decimal Amount, Currency Currency);
