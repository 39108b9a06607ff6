using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Units;

namespace Wfm.Domain.Tests.Staffing.Simulation;

public sealed class PlanSimulatorTests
{
    private static readonly PlanningGroup Phone = GroupForecasts.Group(Channel.Phone) with { MeanPatience = TimeSpan.FromMinutes(3), TypicalAht = TimeSpan.FromMinutes(12) };

    // Twelve minutes of handling in half hours: calls load the interval after theirs, and the first of the day begins empty.
    private static readonly GroupForecast Wave = GroupForecasts.Forecast(80, 720, wave: 0.5, days: 2);

    [Fact]
    public void Fractional_agents_hold_the_target_within_two_points_in_nineteen_of_twenty_intervals_though_the_rate_moves()
    {
        var found = Play(Phone, Wave, StaffingPlanner.Build(Phone, Wave));

        Assert.True(Open(found).Count(level => level is >= 0.78 and <= 0.82) >= 0.95 * Open(found).Count(), string.Join(' ', Open(found)));
    }

    [Fact]
    public void Interval_by_interval_staffing_misses_where_calls_are_long()
    {
        var found = Play(Phone, Wave, StaffingPlanner.Build(Phone, Wave, new StaffingOptions { LoadModel = LoadModel.Stationary }));

        Assert.True(Open(found).Count(level => level is >= 0.78 and <= 0.82) < Open(found).Count() / 2);
    }

    [Fact]
    public void A_target_that_is_met_on_a_day_as_forecast_is_met_on_about_every_second_day()
    {
        var group = Phone with { TypicalAht = TimeSpan.FromMinutes(4) };
        var forecast = GroupForecasts.Forecast(200, 240, days: 7) with { DayRateVariation = 0.1 };
        var plan = StaffingPlanner.Build(group, forecast);

        var asForecast = PlanSimulator.Run(group, forecast, plan, new PlanSimulationOptions { Realisations = 100, AsForecast = true })!;
        var uncertain = PlanSimulator.Run(group, forecast, plan, new PlanSimulationOptions { Realisations = 100 })!;

        Assert.True(uncertain.Days[0].TargetMet!.Share is > 0.35 and < 0.7 && asForecast.Days[0].TargetMet!.Share > uncertain.Days[0].TargetMet!.Share, $"{uncertain.Days[0]} {asForecast.Days[0]}");
        Assert.True(uncertain.Weeks[0].ServiceLevel < asForecast.Weeks[0].ServiceLevel);
        Assert.Null(uncertain.Days[5].ServiceLevel); // Saturday
    }

    [Fact]
    public void The_budget_decides_weeks_and_realisations_by_contacts_alone()
    {
        PlanSimulation With(double contacts) => GroupForecasts.Forecast(contacts, 240) is var forecast
            ? PlanSimulator.Run(Phone, forecast, StaffingPlanner.Build(Phone, forecast), new PlanSimulationOptions())! : null!;

        // 120 half hours a week: 100 contacts each cost 2.2 x 12,000 events a week, so 45 weeks fit; 3 each, 1,500.
        Assert.Equal((1, 45), (With(100).Weeks.Count, With(100).Realisations));
        Assert.Equal((4, 200), (With(3).Weeks.Count, With(3).Realisations));
        Assert.InRange(With(100).Events, 800_000, 1_400_000);
    }

    [Fact]
    public void The_same_plan_and_seed_give_the_same_figures()
    {
        var plan = StaffingPlanner.Build(Phone, Wave);

        var first = PlanSimulator.Run(Phone, Wave, plan, new PlanSimulationOptions { Realisations = 20 })!;
        var again = PlanSimulator.Run(Phone, Wave, plan, new PlanSimulationOptions { Realisations = 20 })!;

        Assert.Equal(first.ServiceLevel, again.ServiceLevel);
        Assert.Equal(first.Weeks, again.Weeks);
    }

    [Fact]
    public void A_centre_that_never_closes_does_not_start_empty()
    {
        var group = Phone with { Hours = OpeningHours.Always, TypicalAht = TimeSpan.FromMinutes(20) };
        var day = GroupForecasts.Forecast(30, 1200, days: 1);
        var forecast = day with { Days = [day.Days[0] with { Contacts = [.. Enumerable.Repeat(30.0, 48)] }] };

        var found = Play(group, forecast, StaffingPlanner.Build(group, forecast));

        Assert.InRange(found.ServiceLevel[0]!.Value, 0.77, 0.83);
    }

    [Fact]
    public void No_interval_of_mail_falls_below_its_share_in_time()
    {
        // 95 % within four open hours, a day of 24 half hours of about 40 mails of 5 min: the cushion holds in every interval of arrival.
        var targets = new StaffingTargets { ServiceLevel = ServiceLevelTarget.Create(95, TimeSpan.FromHours(4)).Value, ReplyWithin = TimeSpan.FromHours(4), MinimumAgents = 0 };
        var group = GroupForecasts.Group(Channel.Email) with { Targets = targets, TypicalAht = TimeSpan.FromMinutes(5) };
        var forecast = GroupForecasts.Forecast(40, 300, wave: 0.4, days: 7);

        var found = PlanSimulator.Run(group, forecast, StaffingPlanner.Build(group, forecast), new PlanSimulationOptions { Realisations = 200, AsForecast = true })!;

        Assert.All(Open(found), level => Assert.True(level >= 0.95, $"{level}"));
        Assert.True(Open(found).Count() > 4 * 24);
    }

    private static PlanSimulation Play(PlanningGroup group, GroupForecast forecast, StaffingPlan plan) => PlanSimulator.Run(
        group, forecast, plan, new PlanSimulationOptions { Realisations = 1500, Weeks = 1, AsForecast = true, Fractional = true, HandleTimes = HandleTimeShape.Exponential })!;

    private static IEnumerable<double> Open(PlanSimulation found) => found.ServiceLevel.OfType<double>();
}
