using Wfm.Domain.Operations;
using Wfm.Planning.RollUp;
using Wfm.Sample;

namespace Wfm.Planning.Tests.RollUp;

public sealed class PlanAssemblyTests
{
    private static readonly Operation Sample = SampleOperation.Create(SampleSize.Seats25, 1, new DateOnly(2026, 6, 29)).Operation;
    private static readonly DateOnly Monday = new(2026, 6, 29);

    [Fact]
    public void A_group_planned_tonight_replaces_itself_and_leaves_the_others() =>
        Assert.Equal([Group("a", "new", 2), Group("b", "old", 1)], PlanAssembly.Compose([Group("b", "old", 1), Group("a", "old", 1)], [Group("a", "new", 2)]));

    [Fact]
    public void A_late_delivery_of_an_older_night_changes_nothing() =>
        Assert.Equal([Group("a", "new", 2)], PlanAssembly.Compose([Group("a", "new", 2)], [Group("a", "old", 1)]));

    [Fact]
    public void The_same_inputs_are_the_same_plan_and_any_other_input_is_another()
    {
        var plan = PlanAssembly.Head(Sample, Monday, [Group("a", "x", 1)]);

        Assert.Equal(plan.Id, PlanAssembly.Head(Sample, Monday, [Group("a", "x", 7)]).Id);
        Assert.NotEqual(plan.Id, PlanAssembly.Head(Sample, Monday, [Group("a", "y", 1)]).Id);
        Assert.NotEqual(plan.Id, PlanAssembly.Head(Sample, Monday.AddDays(7), [Group("a", "x", 1)]).Id);
        Assert.NotEqual(plan.Id, PlanAssembly.Head(Sample with { Seed = 2 }, Monday, [Group("a", "x", 1)]).Id);
    }

    private static PlannedGroup Group(string group, string plan, long sequence) => new(PlanningGroupId.Of(group), plan, sequence);
}
