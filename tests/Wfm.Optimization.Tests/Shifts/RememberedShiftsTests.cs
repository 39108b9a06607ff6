using Wfm.Domain.Staffing.Shifts;
using Wfm.Optimization.Shifts;

namespace Wfm.Optimization.Tests.Shifts;

public sealed class RememberedShiftsTests
{
    private static readonly ShiftRules Rules = TypicalShifts.Rules;

    [Fact]
    public void A_week_asked_for_twice_is_planned_once()
    {
        var counting = new Counting();
        var remembered = new RememberedShifts(counting);

        remembered.Plan(Week(5), Rules, ShiftEffort.Nightly);
        remembered.Plan(Week(5), Rules, ShiftEffort.Nightly);

        Assert.Equal(1, counting.Asked);
    }

    [Fact]
    public void Another_week_another_effort_and_a_limit_by_the_clock_are_planned_anew()
    {
        var counting = new Counting();
        var remembered = new RememberedShifts(counting);

        remembered.Plan(Week(5), Rules, ShiftEffort.Nightly);
        remembered.Plan(Week(6), Rules, ShiftEffort.Nightly);
        remembered.Plan(Week(5), Rules, new ShiftEffort(ShiftEffort.Nightly.Rounds + 1));
        remembered.Plan(Week(5), Rules, new ShiftEffort(ShiftEffort.Nightly.Rounds, TimeSpan.FromSeconds(1)));
        remembered.Plan(Week(5), Rules, new ShiftEffort(ShiftEffort.Nightly.Rounds, TimeSpan.FromSeconds(1)));

        Assert.Equal(5, counting.Asked);
    }

    private static ShiftDemand Week(decimal required) => new(TypicalShifts.SlotLength, [.. Enumerable.Repeat(required, 336)]);

    private sealed class Counting : IShiftPlanner
    {
        internal int Asked { get; private set; }

        public Result<ShiftPlan> Plan(ShiftDemand demand, ShiftRules rules, ShiftEffort effort, CancellationToken cancel = default)
        {
            Asked++;
            return Failure.Unavailable("shifts.none", "Counts only.");
        }
    }
}
