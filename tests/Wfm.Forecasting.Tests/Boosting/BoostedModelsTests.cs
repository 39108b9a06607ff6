using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Randomness;

namespace Wfm.Forecasting.Tests.Boosting;

public sealed class BoostedModelsTests
{
    private const string OnTotals = "FastTree on daily totals";
    private const string OnSlots = "LightGBM on slots";
    private static readonly DateOnly Monday = new(2024, 1, 1);

    [Fact]
    public void Trees_earn_weight_on_totals_that_turn_round_after_a_busy_day()
    {
        var forecast = Forecast(Series(days: 200, slots: 24, (_, _, before) => before > 1 ? 0.7 : 1.3));

        Assert.True(Score(forecast, OnTotals, HorizonBucket.FirstDay).Weight > 0.3);
        Assert.DoesNotContain(forecast.LeftOut, left => left.Model == OnTotals);
    }

    [Fact]
    public void Trees_earn_weight_on_slots_whose_afternoon_doubles_after_a_busy_day()
    {
        var forecast = Forecast(Series(days: 200, slots: 24, (day, slot, before) => (day % 3 == 0 ? 1.4 : 1) * (slot < 14 ? 1 : before > 1.2 ? 2 : 0.8)));

        Assert.True(Score(forecast, OnSlots, HorizonBucket.FirstDay).Weight > 0.3);
    }

    [Fact]
    public void Where_every_week_is_alike_they_are_left_out_by_name_and_with_their_error()
    {
        var forecast = Forecast(Series(days: 200, slots: 24, (_, _, _) => 1));

        foreach (var model in new[] { OnTotals, OnSlots })
        {
            Assert.Contains("of top-down's at best", forecast.LeftOut.Single(left => left.Model == model).Reason, StringComparison.Ordinal);
            Assert.Equal(0, Score(forecast, model, HorizonBucket.FirstDay).Weight);
        }
    }

    [Fact]
    public void Three_weeks_of_history_are_too_few_for_trees_and_the_forecast_says_so()
    {
        var forecast = Forecast(Series(days: 21, slots: 24, (_, _, _) => 1));

        Assert.Contains(forecast.LeftOut, left => left.Model == OnTotals && left.Reason.Contains("too short", StringComparison.Ordinal));
    }

    [Fact]
    public void The_same_seed_grows_the_same_trees_also_on_two_threads()
    {
        var series = Series(days: 160, slots: 24, (_, _, before) => before > 1 ? 0.7 : 1.3);
        var forecasts = new GroupForecast[3];
        forecasts[2] = Forecast(series);
        Parallel.For(0, 2, index => forecasts[index] = Forecast(series));

        var bits = forecasts.Select(forecast => forecast.Days.SelectMany(day => day.Contacts).Select(BitConverter.DoubleToInt64Bits).ToArray()).ToList();
        Assert.Equal(bits[2], bits[0]);
        Assert.Equal(bits[2], bits[1]);
    }

    private static ModelScore Score(GroupForecast forecast, string model, HorizonBucket bucket) =>
        forecast.Tournament.Single(score => score.Model == model && score.Horizon == bucket);

    private static GroupForecast Forecast(DemandSeries contacts) => new Forecaster().Forecast(new ForecastRequest
    {
        Contacts = contacts, Hours = OpeningHours.Always, TypicalAht = TimeSpan.FromMinutes(5), Days = 7, OutlookDays = 28, Seed = 1,
    }).Value;

    // 50 contacts a slot on average, times an effect of the day, the slot and the effect of slot 0 the day before.
    private static DemandSeries Series(int days, int slots, Func<int, int, double, double> effect)
    {
        var values = new double[days * slots];
        var before = 1.0;
        for (var day = 0; day < days; day++)
        {
            var random = Xoshiro256.For(7, Monday.AddDays(day).ToString("O"));
            for (var slot = 0; slot < slots; slot++)
                values[(day * slots) + slot] = random.NextPoisson(50 * effect(day, slot, before));
            before = effect(day, 0, before) * (0.9 + (0.2 * random.NextDouble()));
        }

        return new DemandSeries(Monday, slots, values);
    }
}
