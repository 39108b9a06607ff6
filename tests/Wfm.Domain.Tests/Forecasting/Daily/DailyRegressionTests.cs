using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;

namespace Wfm.Domain.Tests.Forecasting.Daily;

/// <summary>What the daily regressions must find: each test puts one effect of known size into the demand.</summary>
public sealed class DailyRegressionTests
{
    private static readonly double[] Flat = [1, 1, 1, 1, 1, 1, 1];

    [Fact]
    public void Billing_days_are_learned_from_earlier_months()
    {
        var forecast = Forecast(new SyntheticDemand { Days = 365, Weekdays = Flat, DayNoise = 0.02, Effect = date => date.Day is 1 or 2 ? 1.3 : 1 });

        var billing = forecast.Outlook.Where(day => day.Date.Day is 1 or 2).Average(day => day.Contacts);
        var others = forecast.Outlook.Where(day => day.Date.Day is > 5 and < 25).Average(day => day.Contacts);
        Assert.InRange(billing / others, 1.2, 1.4);
    }

    [Fact]
    public void A_named_holiday_is_forecast_as_it_was_the_years_before()
    {
        var holidays = Enumerable.Range(2024, 3).ToDictionary(year => new DateOnly(year, 12, 25), _ => "Christmas Day");
        var demand = new SyntheticDemand { Days = 366 + 330, Weekdays = Flat, Effect = date => holidays.ContainsKey(date) ? 0.3 : 1 };

        var forecast = Forecast(demand, holidays);

        var christmas = forecast.Outlook.Single(day => day.Date == new DateOnly(2025, 12, 25)).Contacts;
        Assert.InRange(christmas, 250, 450);
    }

    [Fact]
    public void A_level_shift_is_followed_within_two_weeks()
    {
        var demand = new SyntheticDemand { Days = 200, Effect = date => date >= SyntheticDemand.Monday.AddDays(186) ? 1.4 : 1 };

        var forecast = Forecast(demand);

        var before = Forecast(new SyntheticDemand { Days = 186 }).Weeks[0].Contacts;
        Assert.InRange(forecast.Weeks[0].Contacts / before, 1.3, 1.45);
    }

    [Fact]
    public void A_single_spike_does_not_move_the_level()
    {
        var spike = SyntheticDemand.Monday.AddDays(190);

        var with = Forecast(new SyntheticDemand { Days = 200, Effect = date => date == spike ? 4 : 1 });
        var without = Forecast(new SyntheticDemand { Days = 200 });

        Assert.InRange(with.Weeks[1].Contacts / without.Weeks[1].Contacts, 0.97, 1.05);
    }

    [Fact]
    public void A_long_daily_history_brings_the_season_that_a_short_interval_history_cannot_know()
    {
        static double Season(DateOnly date) => 1 + (0.25 * Math.Cos(2 * Math.PI * date.DayOfYear / 365.0));
        var demand = new SyntheticDemand { Days = 1000, Effect = Season };
        var all = demand.Series();
        var daily = new DemandSeries(all.Start, 1, [.. Enumerable.Range(0, 900).Select(all.Total)]);
        var intervals = new DemandSeries(all.Start.AddDays(810), 48, all.Values[(810 * 48)..(900 * 48)].ToArray());
        var request = demand.Request() with { Contacts = intervals };

        var blind = Error(new GroupForecaster().Forecast(request).Value);
        var seeing = Error(new GroupForecaster().Forecast(request with { DailyContacts = daily }).Value);

        Assert.True(seeing < 0.8 * blind, $"{seeing:P1} with the daily history, {blind:P1} without.");

        double Error(GroupForecast forecast) =>
            forecast.Outlook.Sum(day => Math.Abs(day.Contacts - Enumerable.Range(0, 48).Sum(slot => demand.Rate(day.Date, slot)))) / forecast.Outlook.Sum(day => day.Contacts);
    }

    private static GroupForecast Forecast(SyntheticDemand demand, IReadOnlyDictionary<DateOnly, string>? holidays = null) =>
        new GroupForecaster().Forecast(demand.Request() with { Holidays = holidays ?? new Dictionary<DateOnly, string>() }).Value;
}
