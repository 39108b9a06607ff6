using Wfm.Domain.Forecasting;

namespace Wfm.Domain.Tests.Forecasting.Adjustments;

public sealed class AdjustmentTests
{
    private static readonly DateOnly Origin = SyntheticDemand.Monday.AddDays(182);

    [Fact]
    public void A_campaign_that_brought_half_as_much_again_three_times_is_forecast_to_do_so_again()
    {
        var past = new[] { 40, 80, 130 }.Select(day => new DemandEvent("Campaign", SyntheticDemand.Monday.AddDays(day), SyntheticDemand.Monday.AddDays(day + 2), null)).ToList();
        var demand = new SyntheticDemand { Days = 182, Effect = date => past.Any(each => each.Covers(date)) ? 1.5 : 1 };
        var request = demand.Request() with { Events = [.. past, new DemandEvent("Campaign", Origin.AddDays(7), Origin.AddDays(7), null)] };

        var forecast = new GroupForecaster().Forecast(request).Value;

        // The Monday of the campaign against the Mondays around it.
        Assert.InRange(forecast.Outlook[7].Contacts / forecast.Outlook[0].Contacts, 1.4, 1.6);
        Assert.InRange(forecast.Parts[7].Factors.Single(part => part.Component == DayComponent.Event).Factor, 1.4, 1.6);
    }

    [Fact]
    public void What_is_expected_of_an_event_never_seen_is_taken_at_its_word()
    {
        var request = new SyntheticDemand { Days = 182 }.Request() with { Events = [new DemandEvent("Price change", Origin.AddDays(7), Origin.AddDays(7), 0.3)] };

        var forecast = new GroupForecaster().Forecast(request).Value;

        Assert.InRange(forecast.Outlook[7].Contacts / forecast.Outlook[0].Contacts, 1.25, 1.35);
    }

    [Fact]
    public void An_override_changes_its_days_and_no_others_and_is_named_in_their_parts()
    {
        var plain = new SyntheticDemand { Days = 182 }.Request();
        var request = plain with { Overrides = [new(Origin.AddDays(1), Origin.AddDays(1), 0.1, null, "mailing"), new(Origin.AddDays(40), Origin.AddDays(40), null, 500, "closing early")] };

        var (before, after) = (new GroupForecaster().Forecast(plain).Value, new GroupForecaster().Forecast(request).Value);

        Assert.Equal(before.Outlook[0].Contacts, after.Outlook[0].Contacts);
        Assert.Equal(1.1 * before.Outlook[1].Contacts, after.Outlook[1].Contacts, 6);
        Assert.Equal(after.Outlook[1].Contacts, after.Days[1].Contacts.Sum(), 6);
        Assert.Equal(1.1, after.Parts[1].Factors.Single(part => part.Component == DayComponent.Override).Factor, 9);
        // Beyond the days planned by interval too.
        Assert.Equal(500, after.Outlook[40].Contacts, 9);
    }

    [Fact]
    public void The_parts_of_a_day_multiply_to_its_forecast()
    {
        var forecast = new GroupForecaster().Forecast(new SyntheticDemand { Days = 182 }.Request()).Value;

        Assert.Equal(forecast.Days.Count, forecast.Parts.Count);
        foreach (var (day, parts) in forecast.Days.Zip(forecast.Parts))
            Assert.Equal(day.Contacts.Sum(), parts.Factors.Aggregate(parts.Level, (product, part) => product * part.Factor), 6);
    }

    [Fact]
    public void Mistakes_are_refused_with_the_field_and_the_rule()
    {
        var day = Origin;
        Assert.Equal("event.range", new DemandEvent("x", day, day.AddDays(-1), null).Checked().Failure.Rule);
        Assert.Equal("event.change", new DemandEvent("x", day, day, -1).Checked().Failure.Rule);
        Assert.Equal("event.name", new DemandEvent(" ", day, day, null).Checked().Failure.Rule);
        Assert.Equal("override.value", new ForecastOverride(day, day, 0.1, 100, "both").Checked().Failure.Rule);
        Assert.Equal("override.reason", new ForecastOverride(day, day, 0.1, null, "").Checked().Failure.Rule);
        Assert.True(new ForecastOverride(day, day, null, 0, "closed for the move").Checked().IsSuccess);
    }
}
