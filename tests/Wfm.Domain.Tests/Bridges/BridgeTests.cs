using CsCheck;
using Wfm.Domain.Bridges;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Tests.Workforce;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Bridges;

public sealed class BridgeTests
{
    private const int Weeks = 5;

    private static readonly Gen<GroupDemand> GenDemand =
        from contacts in Gen.Int[0, 100_000]
        from aht in Gen.Int[1, 1_200]
        from targets in Gen.Int[1_000, 3_000]
        from shrinkage in Gen.Int[0, 600]
        from inefficiency in Gen.Int[100, 130]
        from name in Gen.Int[0, 2]
        select Demand($"group-{name}", contacts, aht, targets / 1000m, shrinkage / 1000m, inefficiency / 100m);

    private static readonly Gen<CapacityPlan> GenPlan =
        from team in Teams.Random("team")
        from starts in Gen.Int[0, 2]
        from demand in GenDemand.Array[0, 4].Array[Weeks]
        from decisions in Teams.Decisions("elsewhere").Array[Weeks]
        select Plan(team, Teams.Monday.AddDays(7 * starts), demand, decisions);

    [Fact]
    public void Both_sides_of_10_000_random_pairs_of_plans_add_up_to_the_last_digit() => Gen.Select(GenPlan, GenPlan).Sample(
        (from, to) =>
        {
            var bridges = BridgeBuilder.Between(from, to);

            Assert.Equal(Weeks - Math.Abs((from.FirstWeek.DayNumber - to.FirstWeek.DayNumber) / 7), bridges.Count);
            foreach (var bridge in bridges)
            {
                var before = from.Teams[0].Weeks.Single(week => week.Week == bridge.Week);
                var after = to.Teams[0].Weeks.Single(week => week.Week == bridge.Week);
                Assert.Equal(after.RequiredGross.Value - before.RequiredGross.Value, bridge.Required.Lines.Sum(line => line.Fte));
                Assert.Equal(after.Available.Value - before.Available.Value, bridge.Available.Lines.Sum(line => line.Fte));
                Assert.Equal(after.Gap.Value - before.Gap.Value, bridge.GapChange);
                // Rounding stays rounding: half a digit of each group and of the team on both sides.
                Assert.True(Math.Abs(bridge.Required.Lines.Where(line => line.Cause == BridgeCause.Rounding).Sum(line => line.Fte)) <= 10e-10m);
            }
        },
        iter: 10_000);

    [Fact]
    public void Ten_percent_more_contacts_and_then_a_fifth_more_handle_time_are_split_as_worked_by_hand()
    {
        // 3,600 contacts x 100 s = 100 h; x 1.25 = 125 h net; / 0.8 = 156.25 h gross; x 1.05 / 40 h = 4.1015625 FTE. Then x 1.1 and x 1.2.
        var from = Plan(Teams.Plain(), Teams.Monday, [[Demand("group", 3_600, 100, 1.25m, 0.2m, 1.05m)]], [WeekDecisions.None]);
        var to = Plan(Teams.Plain(), Teams.Monday, [[Demand("group", 3_960, 120, 1.25m, 0.2m, 1.05m)]], [WeekDecisions.None]);

        var lines = Assert.Single(BridgeBuilder.Between(from, to)).Required.Lines;

        Assert.Equal(
            [(BridgeCause.Volume, 0.41015625m, "contacts 3600 to 3960"), (BridgeCause.Aht, 0.90234375m, "AHT 100.0 s to 120.0 s")],
            lines.Select(line => (line.Cause, line.Fte, line.Reason)));
    }

    [Fact]
    public void Five_more_starters_a_bigger_class_in_training_and_one_leaver_fewer_have_their_own_lines()
    {
        var calm = Teams.Plain(new Cohort(RoleLevel.CsrI, 40, 60)) with { Ramp = new Ramp(4, []) };
        var leaving = calm with { Attrition = AttritionRates.Weekly(0, 0, 0.025m) };
        var from = Plan(leaving, Teams.Monday, [[], []], [WeekDecisions.None, WeekDecisions.None]);
        var to = Plan(calm, Teams.Monday, [[], []], [WeekDecisions.Start(5), WeekDecisions.None]);

        var second = BridgeBuilder.Between(from, to)[1].Available;

        Assert.Equal((39m, 40m), (second.From, second.To));
        Assert.Equal(
            [(BridgeCause.Hires, 5m), (BridgeCause.Attrition, 1m), (BridgeCause.Ramp, -5m)],
            second.Lines.Select(line => (line.Cause, line.Fte)));
    }

    private static GroupDemand Demand(string group, int contacts, int aht, decimal targets, decimal shrinkage, decimal inefficiency)
    {
        var workload = decimal.Round(contacts * (decimal)aht / 3600, 6);
        var net = decimal.Round(workload * targets, 6);
        var gross = decimal.Round(net / (1 - shrinkage), 6);
        return new GroupDemand(PlanningGroupId.Of(group), 1, contacts, workload, net, gross, FullTimeEquivalent.FromWeeklyHours(gross * inefficiency, 40)) { Inefficiency = inefficiency };
    }

    private static CapacityPlan Plan(Team team, DateOnly monday, IReadOnlyList<GroupDemand[]> demand, IReadOnlyList<WeekDecisions> decisions)
    {
        var problem = new HiringProblem
        {
            FirstWeek = monday,
            Teams =
            [
                new TeamProblem(
                    team,
                    [.. demand.Select((groups, index) =>
                    {
                        var distinct = groups.DistinctBy(group => group.Group).ToList();
                        return new TeamDemand(
                            monday.AddDays(7 * index),
                            FullTimeEquivalent.Of(distinct.Sum(group => group.NetHours) / 40),
                            FullTimeEquivalent.Of(distinct.Sum(group => group.Gross.Value))) { Groups = distinct };
                    })],
                    HiringPrices.None),
            ],
        };
        return CapacityPlanner.Build(problem, new HiringDecisions([new TeamDecisions(team.Id, decisions)], "given"));
    }
}
