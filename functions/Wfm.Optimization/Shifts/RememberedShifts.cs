using System.Collections.Concurrent;
using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Optimization.Shifts;

/// <summary>
/// Keeps the plans of the weeks it was last asked for: every site's roll-up covers all teams, and most have the week they had an hour ago. The same
/// question has the same answer, so only time is saved. A plan that depends on a clock is not kept.
/// </summary>
public sealed class RememberedShifts(IShiftPlanner planner) : IShiftPlanner
{
    // Some 20 KB each.
    private const int Most = 2_000;
    private readonly ConcurrentDictionary<(string Demand, ShiftRules Rules, int Rounds), Result<ShiftPlan>> _plans = new();

    /// <inheritdoc />
    public Result<ShiftPlan> Plan(ShiftDemand demand, ShiftRules rules, ShiftEffort effort, CancellationToken cancel = default)
    {
        if (effort.Within is not null)
            return planner.Plan(demand, rules, effort, cancel);
        if (_plans.Count >= Most)
            _plans.Clear();
        return _plans.GetOrAdd((Key(demand), rules, effort.Rounds), _ => planner.Plan(demand, rules, effort, cancel));
    }

    private static string Key(ShiftDemand demand)
    {
        using var id = new ContentId("shift-demand");
        id.Add(demand.SlotLength.Ticks);
        foreach (var required in demand.Required)
        {
            foreach (var part in decimal.GetBits(required))
                id.Add(part);
        }

        return id.ToString();
    }
}
