using Wfm.Domain.Demand;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Concurrency;
using Wfm.Domain.Staffing.Deferred;
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

        var day = StaffingPlanner.Build(group, Forecast(100, 180), Stationary).Days[0];

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
    public void Days_known_by_their_total_follow_the_shape_of_their_weekday()
    {
        var group = Group(Channel.Phone) with { MeanPatience = TimeSpan.FromMinutes(2) };
        var forecast = Forecast(100, 240, wave: 0.3, outlookGrowth: 1.3);
        var plan = StaffingPlanner.Build(group, forecast);

        // The same days planned by interval.
        var longer = Forecast(100, 240, wave: 0.3, outlookGrowth: 1.3, days: 364);
        var exact = StaffingPlanner.Build(group, longer);

        Assert.Equal(364, plan.Totals.Count);
        Assert.Equal(exact.Totals[5].NetHours, plan.Totals[5].NetHours);
        Assert.True(plan.Totals[27].ByInterval);
        Assert.False(plan.Totals[28].ByInterval);
        for (var day = 28; day < 364; day++)
            Assert.Equal((double)exact.Totals[day].NetHours, (double)plan.Totals[day].NetHours, 0.002 * (double)exact.Totals[day].NetHours);
        Assert.Equal(0, plan.Totals[33].NetHours); // a Saturday
        Assert.Equal(52, plan.Weeks().Count);
        Assert.Equal(plan.Totals.Sum(day => day.GrossHours), plan.Weeks().Sum(week => week.GrossHours));
        // Fractional through weeks and FTE; heads are rounded once.
        var fte = plan.Weeks()[3].PaidFte(40);
        Assert.Equal(plan.Totals.Skip(21).Take(7).Sum(day => day.GrossHours) / 40, fte.Value);
        Assert.Equal((int)Math.Ceiling(fte.Value), fte.WholeHeads());
    }

    [Fact]
    public void A_holiday_in_the_outlook_is_staffed_for_its_own_hours()
    {
        var holiday = Monday.AddDays(42);
        var half = Monday.AddDays(43);
        var week = Enum.GetValues<DayOfWeek>().ToDictionary(day => day, IReadOnlyList<OpenRange> (day) =>
            day is DayOfWeek.Saturday or DayOfWeek.Sunday ? [] : [OpenRange.Create(TimeSpan.FromHours(8), TimeSpan.FromHours(20)).Value]);
        var group = Group(Channel.Phone) with
        {
            Hours = new OpeningHours(week, new Dictionary<DateOnly, IReadOnlyList<OpenRange>>
            {
                [holiday] = [],
                [half] = [OpenRange.Create(TimeSpan.FromHours(8), TimeSpan.FromHours(14)).Value],
            }),
        };
        var forecast = Forecast(100, 240);
        forecast = forecast with
        {
            Outlook = [.. forecast.Outlook.Select(day => day.Date == holiday ? day with { Contacts = 0 } : day.Date == half ? day with { Contacts = day.Contacts / 2 } : day)],
        };

        var totals = StaffingPlanner.Build(group, forecast).Totals;

        Assert.Equal(0, totals[42].NetHours);
        Assert.InRange((double)(totals[43].NetHours / totals[44].NetHours), 0.48, 0.52);
    }

    [Fact]
    public void Shrinkage_with_a_profile_changes_gross_by_day_and_never_net()
    {
        var layer = new ShrinkageLayer("leave", Shrinkage.FromPercent(10).Value, Profile: new ShrinkageProfile
        {
            Months = new Dictionary<int, decimal> { [8] = 2 },
            Weekdays = new Dictionary<DayOfWeek, decimal> { [DayOfWeek.Friday] = 1.5m },
        });
        var plain = StaffingPlanner.Build(Group(Channel.Phone), Forecast(100, 240));
        var plan = StaffingPlanner.Build(Group(Channel.Phone) with { Shrinkage = new ShrinkagePlan(ShrinkageCombination.Additive, [layer]) }, Forecast(100, 240));

        Assert.Equal(plain.Totals.Select(day => day.NetHours), plan.Totals.Select(day => day.NetHours));
        var friday = plan.Totals.Single(day => day.Date == new DateOnly(2026, 8, 7));
        Assert.Equal(friday.NetHours / 0.7m, friday.GrossHours, 12);
        Assert.Equal(plan.Totals[0].NetHours / 0.9m, plan.Totals[0].GrossHours, 12);
    }

    [Fact]
    public void Mail_is_worked_within_its_reply_time_and_totals_are_its_work()
    {
        var group = Group(Channel.Email) with
        {
            Targets = new StaffingTargets { ReplyWithin = TimeSpan.FromHours(4), MaxOccupancy = Occupancy.FromPercent(80).Value, MinimumAgents = 0 },
        };

        var plan = StaffingPlanner.Build(group, Forecast(30, 300), new StaffingOptions { Backlog = [new BacklogItem(50, TimeSpan.FromHours(1))] });

        Assert.Equal("deferred-work", plan.Formula);
        Assert.Null(plan.Load);
        // 24 half hours of 30 mails of 300 s at 80 %: 75 hours a day.
        Assert.Equal(75, (double)plan.Totals[100].NetHours, 9);
        Assert.Equal(75 * 20, (double)plan.Totals.Take(28).Sum(day => day.NetHours), 10.0);
        Assert.All(plan.Days.SelectMany(day => day.OldestAgeHours), age => Assert.InRange(age, 0, 4));
        Assert.Contains(BindingConstraint.ReplyTime, plan.Days[0].Binding);
        Assert.Equal(50, plan.Days[^1].Backlog[47], 1);
    }

    [Fact]
    public void Callbacks_and_outbound_calls_without_a_reply_time_have_the_open_day()
    {
        foreach (var channel in new[] { Channel.Outbound, Channel.Callback, Channel.Case, Channel.Social })
        {
            var plan = StaffingPlanner.Build(Group(channel) with { Targets = new StaffingTargets() }, Forecast(20, 300));

            Assert.Equal("deferred-work", plan.Formula);
            Assert.Equal(40, (double)plan.Totals[60].NetHours, 9);
            Assert.InRange(plan.Days.Max(day => day.OldestAgeHours.Max()), 0, 12);
        }
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
