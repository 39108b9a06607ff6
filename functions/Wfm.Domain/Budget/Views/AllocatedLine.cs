using Wfm.Domain.Operations;

namespace Wfm.Domain.Budget.Views;

/// <summary>One group's part of a budget line.</summary>
/// <param name="Index">Number of the line in the budget, from 0: its source.</param>
/// <param name="Line">The line.</param>
/// <param name="Group">The group; null where no group had work to share the line out by.</param>
/// <param name="CostCentre">The group's cost centre, or <see cref="BudgetAllocation.Unassigned"/>.</param>
/// <param name="Amount">Its part, in minor units; the parts of a line add up to it exactly.</param>
public readonly record struct AllocatedLine(int Index, BudgetLine Line, PlanningGroupId? Group, string CostCentre, long Amount);
