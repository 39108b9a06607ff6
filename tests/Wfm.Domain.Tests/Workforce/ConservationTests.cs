using CsCheck;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Tests.Workforce;

/// <summary>Nobody appears or vanishes: heads in = heads out + heads left, as decimals, for every week, level and cohort of 10,000 random plans.</summary>
public sealed class ConservationTests
{
    private const int Plans = 10_000;
    private const int Weeks = 8;

    private static readonly Gen<(Team A, Team B, WeekDecisions[] ForA, WeekDecisions[] ForB)> GenPlan =
        Gen.Select(Teams.Random("a"), Teams.Random("b"), Teams.Decisions("b").Array[Weeks], Teams.Decisions("a").Array[Weeks]);

    [Fact]
    public void Heads_in_are_heads_out_and_heads_left_for_every_week_and_level() => GenPlan.Sample(
        plan =>
        {
            var forecast = new WorkforceForecast([plan.A, plan.B], Teams.Monday);
            for (var index = 0; index < Weeks; index++)
            {
                var before = Totals(forecast);
                var weeks = Advance(forecast, plan, index);
                var after = Totals(forecast);
                foreach (var (team, week) in weeks)
                {
                    foreach (var flow in week.Flows)
                    {
                        Assert.Equal(before.GetValueOrDefault((team, flow.Level)), flow.Before);
                        Assert.Equal(after.GetValueOrDefault((team, flow.Level)), flow.After);
                        Assert.Equal(flow.Before + flow.Started + flow.PromotedIn + flow.TransferredIn, flow.PromotedOut + flow.TransferredOut + flow.Leavers + flow.After);
                    }

                    Assert.Equal(week.Flows.Sum(flow => flow.PromotedIn), week.Flows.Sum(flow => flow.PromotedOut));
                    Assert.Equal(week.Leavers, week.Flows.Sum(flow => flow.Leavers));
                    Assert.Equal(week.Heads, week.People.Sum(people => people.Heads));
                }

                Assert.Equal(weeks.Values.Sum(week => week.Flows.Sum(flow => flow.TransferredIn)), weeks.Values.Sum(week => week.Flows.Sum(flow => flow.TransferredOut)));
            }
        },
        iter: Plans);

    [Fact]
    public void Every_cohort_loses_its_leavers_and_nobody_else() => Gen.Select(Teams.Random("a"), Gen.Int[0, 15]).Sample(
        (team, starters) =>
        {
            var supply = new SupplyForecast(team, Teams.Monday);
            for (var index = 0; index < Weeks; index++)
            {
                var before = supply.Cohorts.ToList();
                if (starters > 0)
                    before.Add(new Cohort(RoleLevel.CsrI, starters, 0));
                var week = supply.Advance(WeekDecisions.Start(starters));

                // In the order they stand, each a week older; cohorts of which nobody is left are gone.
                var after = new Queue<Cohort>(supply.Cohorts);
                var left = 0m;
                foreach (var cohort in before)
                {
                    var stayed = after.TryPeek(out var next) && next.TenureWeeks == cohort.TenureWeeks + 1 && next.Level == cohort.Level && next.Employer == cohort.Employer && next.FtePerHead == cohort.FtePerHead && next.Heads <= cohort.Heads
                        ? after.Dequeue().Heads
                        : 0;
                    Assert.InRange(stayed, 0, cohort.Heads);
                    left += cohort.Heads - stayed;
                }

                Assert.Empty(after);
                Assert.Equal(week.Leavers, left);
            }
        },
        iter: Plans);

    [Fact]
    public void Available_fte_are_the_sum_of_their_parts_and_no_part_is_negative() => GenPlan.Sample(
        plan =>
        {
            var forecast = new WorkforceForecast([plan.A, plan.B], Teams.Monday);
            for (var index = 0; index < Weeks; index++)
            {
                foreach (var week in Advance(forecast, plan, index).Values)
                {
                    var parts = week.Parts;
                    Assert.All(
                        new[] { parts.Contracted, parts.Leading, parts.Ramp, parts.Promotion, parts.Leave, parts.Mentoring, parts.Overtime, parts.VoluntaryTimeOff, parts.Outsourced },
                        part => Assert.True(part.Value >= 0, $"{parts}"));
                    Assert.Equal(week.AvailableByLevel.Values.Sum(level => level.Value), (parts.Available - parts.Overtime + parts.VoluntaryTimeOff - parts.Outsourced).Value);
                    Assert.Equal(parts.Available, week.Available);
                }
            }
        },
        iter: 2_000);

    private static IReadOnlyDictionary<TeamId, SupplyWeek> Advance(WorkforceForecast forecast, (Team A, Team B, WeekDecisions[] ForA, WeekDecisions[] ForB) plan, int week) =>
        forecast.Advance(new Dictionary<TeamId, WeekDecisions> { [plan.A.Id] = plan.ForA[week], [plan.B.Id] = plan.ForB[week] });

    private static Dictionary<(TeamId, RoleLevel), decimal> Totals(WorkforceForecast forecast) => forecast.Teams
        .SelectMany(team => team.Value.Cohorts.Where(cohort => cohort.Employer == Employer.Own).Select(cohort => (Key: (team.Key, cohort.Level), cohort.Heads)))
        .GroupBy(cohort => cohort.Key)
        .ToDictionary(level => level.Key, level => level.Sum(cohort => cohort.Heads));
}
