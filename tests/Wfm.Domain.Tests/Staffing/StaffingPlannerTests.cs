using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Concurrency;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Staffing.Uncertainty;
using Wfm.Domain.Units;
using static Wfm.Domain.Tests.Staffing.GroupForecasts;

namespace Wfm.Domain.Tests.Staffing;

public sealed class StaffingPlannerTests
{
    private static readonly StaffingOptions Stationary = new() { LoadModel = LoadModel.Stationary };

    [Fact]
    public void A_half_hour_of_100_calls_at_180_s_gets_14_agents_20_paid_at_30_percent_shrinkage()
    {
        var group = Group(Channel.Phone) with { Shrinkage = new ShrinkagePlan(ShrinkageCombination.Multiplicative, [new("all", Shrinkage.FromPercent(30).Value)]) };

        var plan = StaffingPlanner.Build(group, Forecast(100, 180), Stationary);
        var day = plan.Days[0];

        Assert.Equal(("erlang-c", ServiceLevelDefinition.AnsweredOfOffered), (plan.Formula, plan.ServiceLevel!.Value.Definition));

        Assert.Equal(14, day.Agents[20]);
        Assert.InRange(day.Fractional[20], 13, 14);
        Assert.Equal(day.Fractional[20] / 0.7, day.Gross[20], 9);
        Assert.Equal(0.888350, day.ServiceLevel[20], 6);
        Assert.Equal(7.836, day.AverageSpeedOfAnswerSeconds[20], 3);
        Assert.Equal(0.7143, day.Occupancy[20], 4);
        Assert.Equal(BindingConstraint.ServiceLevel, day.Binding[20]);
    }

    [Fact]
    public void Closed_slots_need_nobody_and_quiet_ones_the_minimum()
    {
        var group = Group(Channel.Phone) with { Targets = EightyIn20Seconds with { MinimumAgents = 2 } };
        var forecast = Forecast(100, 180);
        forecast.Days[0].Contacts[20] = 0;

        var plan = StaffingPlanner.Build(group, forecast, Stationary);

        Assert.Equal((0, 0.0, BindingConstraint.Closed), (plan.Days[0].Agents[10], plan.Days[0].Fractional[10], plan.Days[0].Binding[10]));
        Assert.Equal((2, 2.0, BindingConstraint.MinimumAgents), (plan.Days[0].Agents[20], plan.Days[0].Fractional[20], plan.Days[0].Binding[20]));
        Assert.All(plan.Days[5].Agents, agents => Assert.Equal(0, agents)); // Saturday
    }

    [Theory]
    [InlineData(Channel.Phone, true)]
    [InlineData(Channel.Phone, false)]
    [InlineData(Channel.Chat, true)]
    public void Every_slot_is_what_the_direct_search_gives_for_its_load(Channel channel, bool impatient)
    {
        TimeSpan? patience = impatient ? TimeSpan.FromSeconds(150) : null;
        var profile = ConcurrencyProfile.FromPublishedFactors(TimeSpan.FromSeconds(240), 3);
        var group = Group(channel) with { MeanPatience = patience, TypicalAht = TimeSpan.FromSeconds(240), Concurrency = profile };
        var forecast = Forecast(80, 240, wave: 0.3);

        var plan = StaffingPlanner.Build(group, forecast);

        Assert.Equal(LoadModel.ModifiedOfferedLoad, plan.Load!.Model);
        foreach (var (day, expected) in plan.Days.Zip(forecast.Days).Take(10))
        {
            for (var slot = 16; slot < 40 && day.Agents[slot] > 0; slot++)
            {
                var (load, aht) = (Erlangs.Of(day.Load[slot]), TimeSpan.FromSeconds(expected.AhtSeconds[slot]));
                var direct = channel == Channel.Chat
                    ? RequiredAgents.For(group.Targets, new ChatQueueModel(load, profile.ScaledTo(aht), patience))
                    : RequiredAgents.For(group.Targets, load, aht, patience);
                if (slot == 16 && impatient)
                {
                    // The first half hour begins empty and ends full: its mean load alone would serve late contacts badly.
                    Assert.True(day.Fractional[slot] > direct.Fractional + 0.1);
                    continue;
                }

                Assert.Equal(direct.Whole, day.Agents[slot]);
                Assert.Equal(direct.Fractional, day.Fractional[slot], 1e-6);
                Assert.Equal(direct.Performance.AbandonRate, day.AbandonRate[slot], 12);
            }
        }
    }

    [Fact]
    public void Contacts_still_in_handling_at_closing_time_are_hours_too()
    {
        var forecast = Forecast(90, 600);
        var moved = StaffingPlanner.Build(Group(Channel.Phone), forecast);
        var still = StaffingPlanner.Build(Group(Channel.Phone), forecast, Stationary);

        // Load at closing, 30 E, runs out exponentially with 600 s: 30 x 600 s = 5 h.
        Assert.Equal(5, moved.Days[0].RunOutHours, 1);
        Assert.Equal(0, still.Days[0].RunOutHours);
        Assert.Equal(still.Days[0].Load.Sum(), moved.Days[0].Load.Sum(), 6);
        Assert.Equal((decimal)((moved.Days[0].Fractional.Sum() / 2) + moved.Days[0].RunOutHours), moved.Totals[0].NetHours, 9);
    }

    [Fact]
    public void Uncertain_days_cost_more_and_the_plan_says_how_much()
    {
        var forecast = Forecast(100, 240) with { DayRateVariation = 0.15 };
        var group = Group(Channel.Phone) with { MeanPatience = TimeSpan.FromMinutes(2) };

        var mean = StaffingPlanner.Build(group, forecast);
        var longRun = StaffingPlanner.Build(group with { Targets = EightyIn20Seconds with { Uncertainty = new UncertaintyPolicy(UncertaintyMode.VolumeWeighted) } }, forecast);
        var days = StaffingPlanner.Build(group with { Targets = EightyIn20Seconds with { Uncertainty = new UncertaintyPolicy(UncertaintyMode.ShareOfDays) } }, forecast);

        Assert.Equal(0.15, mean.RateVariation);
        var week = new Func<StaffingPlan, double>(plan => plan.Days.TakeLast(7).Sum(day => day.Fractional.Sum()) / 2);
        Assert.True(week(mean) < week(longRun) && week(longRun) < week(days));
        Assert.Equal(week(mean), mean.Price!.AtForecast, 0.005 * week(mean));
        Assert.Equal(week(longRun), mean.Price.InLongRun, 0.005 * week(longRun));
        Assert.Equal(week(days), mean.Price.OnShareOfDays, 0.005 * week(days));
        Assert.Equal("uncertain-load(erlang-a)", longRun.Formula);
    }

    [Fact]
    public void Settings_that_cannot_be_staffed_are_all_named()
    {
        var group = Group(Channel.Chat) with
        {
            TypicalAht = TimeSpan.Zero,
            MeanPatience = TimeSpan.FromSeconds(-1),
            Concurrency = new ConcurrencyProfile([]),
            Targets = new StaffingTargets { MaxOccupancy = Occupancy.FromPercent(0).Value, AbandonRate = 2, MinimumAgents = -1 },
            Shrinkage = new ShrinkagePlan(ShrinkageCombination.Additive, [new("a", Shrinkage.FromPercent(60).Value), new("b", Shrinkage.FromPercent(50).Value)]),
        };

        Assert.Equal(
            ["targets.occupancy", "targets.abandonRate", "targets.minimumAgents", "aht.notPositive", "patience.notPositive", "concurrency.empty", "shrinkage.range"],
            StaffingPlanner.Check(group)!.Problems.Select(problem => problem.Rule));
        Assert.Throws<ArgumentException>(() => StaffingPlanner.Build(group, Forecast(1, 1)));
    }

    [Fact]
    public void The_same_forecast_gives_the_same_plan()
    {
        var one = StaffingPlanner.Build(Group(Channel.Phone), Forecast(77, 231, wave: 0.4));
        var other = StaffingPlanner.Build(Group(Channel.Phone), Forecast(77, 231, wave: 0.4));

        Assert.Equal(one.Days.SelectMany(day => day.Fractional), other.Days.SelectMany(day => day.Fractional));
        Assert.Equal(one.Totals, other.Totals);
    }
}
