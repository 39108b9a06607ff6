using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Testing;

/// <summary>Plans no shifts: money then follows the people scheduled by quarter hour, and a plan of a thousand groups is made in a moment.</summary>
public sealed class NoShifts : IShiftPlanner
{
    /// <inheritdoc />
    public Result<ShiftPlan> Plan(ShiftDemand demand, ShiftRules rules, ShiftEffort effort, CancellationToken cancel = default) =>
        Failure.Unavailable("shifts.none", "No shifts are planned here.");
}
