using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;

namespace Wfm.Domain.Tests.Forecasting;

public sealed class GroupForecasterTests
{
    private static readonly GroupForecaster Forecaster = new();

    [Fact]
    public void Four_weeks_ahead_it_is_within_a_tenth_of_the_error_of_someone_who_knows_the_true_rates()
    {
        var truth = new SyntheticDemand { Days = 182 + 28 };
        var all = truth.Series();
        var request = truth.Request() with { Contacts = all.FirstDays(182) };

        var forecast = Forecaster.Forecast(request).Value;

        double ours = 0, oracle = 0;
        foreach (var day in forecast.Days)
        {
            for (var slot = 16; slot < 40; slot++)
            {
                ours += Math.Abs(all.On(day.Date)[slot] - day.Contacts[slot]);
                oracle += Math.Abs(all.On(day.Date)[slot] - truth.Rate(day.Date, slot));
            }
        }

        Assert.InRange(ours / oracle, 0.9, 1.1);
    }

    [Fact]
    public void The_same_request_gives_the_same_bits_also_on_two_threads()
    {
        var request = new SyntheticDemand { Days = 120 }.Request();

        var alone = Bits(Forecaster.Forecast(request).Value);
        var together = new long[2][];
        Parallel.For(0, 2, index => together[index] = Bits(new GroupForecaster().Forecast(request).Value));

        Assert.Equal(alone, together[0]);
        Assert.Equal(alone, together[1]);
    }

    [Fact]
    public void Closed_weekdays_and_hours_are_zero_with_a_band_of_zero()
    {
        var forecast = Forecaster.Forecast(new SyntheticDemand { Days = 120, Weekdays = [0, 1, 1, 1, 1, 1, 0] }.Request()).Value;

        foreach (var day in forecast.Days)
        {
            for (var slot = 0; slot < 48; slot++)
            {
                var open = day.Date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && slot is >= 16 and < 40;
                Assert.Equal(open, day.Contacts[slot] > 0);
                Assert.Equal(open, day.Upper95[slot] > 0);
            }
        }
    }

    [Fact]
    public void Days_are_the_sum_of_their_slots_and_weeks_of_their_days()
    {
        var forecast = Forecaster.Forecast(new SyntheticDemand { Days = 120 }.Request()).Value;

        for (var day = 0; day < 28; day++)
            Assert.Equal(forecast.Days[day].Contacts.Sum(), forecast.Outlook[day].Contacts, 9);
        for (var week = 0; week < 13; week++)
            Assert.Equal(forecast.Outlook.Skip(week * 7).Take(7).Sum(day => day.Contacts), forecast.Weeks[week].Contacts, 6);
    }

    [Fact]
    public void Bands_nest_and_a_week_is_surer_than_its_days()
    {
        var forecast = Forecaster.Forecast(new SyntheticDemand { Days = 182 }.Request()).Value;

        foreach (var day in forecast.Days)
        {
            for (var slot = 16; slot < 40; slot++)
            {
                Assert.True(day.Lower95[slot] <= day.Lower80[slot] && day.Lower80[slot] <= day.Median[slot]);
                Assert.True(day.Median[slot] <= day.Upper80[slot] && day.Upper80[slot] <= day.Upper95[slot]);
            }
        }

        var week = forecast.Weeks[1];
        Assert.True(week.Upper80 - week.Lower80 < forecast.Outlook.Skip(7).Take(7).Sum(day => day.Upper80 - day.Lower80));
    }

    [Fact]
    public void The_table_holds_the_naive_baseline_in_every_bucket_that_was_judged()
    {
        var scores = Forecaster.Forecast(new SyntheticDemand { Days = 120 }.Request()).Value.Tournament;

        foreach (var bucket in new[] { HorizonBucket.FirstDay, HorizonBucket.FirstWeek, HorizonBucket.Later })
            Assert.Contains(scores, score => score.Model == "seasonal naive" && score.Horizon == bucket && score.Wape > 0);
    }

    [Fact]
    public void A_history_without_a_single_contact_day_is_refused_with_a_reason()
    {
        var empty = new DemandSeries(SyntheticDemand.Monday, 48, [.. Enumerable.Repeat(double.NaN, 48 * 10)]);

        var result = Forecaster.Forecast(new SyntheticDemand { Days = 1 }.Request() with { Contacts = empty });

        Assert.Equal("forecast.noHistory", result.Failure.Rule);
    }

    // Lengths, volumes and slot counts at the edges of what groups have.
    [Theory]
    [InlineData(1, 48, 1000)]
    [InlineData(3, 48, 1000)]
    [InlineData(14, 48, 1000)]
    [InlineData(15, 24, 3)]
    [InlineData(30, 288, 500)]
    [InlineData(60, 96, 0.5)]
    [InlineData(400, 1, 200)]
    [InlineData(20, 1, 200)]
    public void Short_thin_and_fine_histories_give_finite_forecasts_near_their_volume(int days, int slots, double perDay)
    {
        var demand = new SyntheticDemand { Days = days, SlotsPerDay = slots, PerDay = perDay, Weekdays = [1, 1, 1, 1, 1, 1, 1] };
        var hours = slots == 1 ? OpeningHours.Always : demand.Hours();
        var request = demand.Request() with { Hours = hours };
        var daily = slots == 1 ? Daily(demand) : request.Contacts;

        var forecast = Forecaster.Forecast(request with { Contacts = daily }).Value;

        Assert.All(forecast.Days, day => Assert.All(day.Contacts, contacts => Assert.True(contacts >= 0 && double.IsFinite(contacts))));
        Assert.InRange(forecast.Outlook.Average(day => day.Contacts), perDay * 0.4, perDay * 2);
    }

    private static DemandSeries Daily(SyntheticDemand demand)
    {
        var series = new SyntheticDemand { Days = demand.Days, PerDay = demand.PerDay, Weekdays = demand.Weekdays }.Series();
        return new DemandSeries(series.Start, 1, [.. Enumerable.Range(0, series.Days).Select(series.Total)]);
    }

    private static long[] Bits(GroupForecast forecast) =>
    [
        .. forecast.Days.SelectMany(day => day.Contacts.Concat(day.Lower80).Concat(day.Upper95).Concat(day.AhtSeconds)).Select(BitConverter.DoubleToInt64Bits),
        .. forecast.Outlook.Select(day => BitConverter.DoubleToInt64Bits(day.Contacts)),
    ];
}
