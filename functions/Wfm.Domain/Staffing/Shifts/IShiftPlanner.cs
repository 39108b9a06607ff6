namespace Wfm.Domain.Staffing.Shifts;

/// <summary>Covers a week's requirement with shifts at least cost: paid hours, and the price of hours left uncovered.</summary>
public interface IShiftPlanner
{
    /// <summary>
    /// A feasible plan and its bound, whatever the effort; fails with <c>shifts.*</c> for rules that make no sense and, where cover is hard, with
    /// <c>shifts.uncoverable</c> for slots that no shift reaches.
    /// </summary>
    Result<ShiftPlan> Plan(ShiftDemand demand, ShiftRules rules, ShiftEffort effort, CancellationToken cancel = default);
}
