using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Domain.Budget;

/// <summary>Everything a budget is drawn up from.</summary>
/// <param name="Operation">Sites, teams, prices and how money is planned.</param>
/// <param name="Capacity">People.</param>
/// <param name="Seats">Seats and licences of the same months.</param>
public sealed record BudgetInputs(Operation Operation, CapacityPlan Capacity, SeatPlan Seats)
{
    /// <summary>People scheduled by quarter hour: where no shift plan says so, what hours carry a differential.</summary>
    public IReadOnlyList<ScheduledPeaks> Peaks { get; init; } = [];

    /// <summary>Shift plans by team, where there are any.</summary>
    public IReadOnlyList<TeamShifts> Shifts { get; init; } = [];
}
