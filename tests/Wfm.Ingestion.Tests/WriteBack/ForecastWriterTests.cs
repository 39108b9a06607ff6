using System.Text;
using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Ingestion.WriteBack;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;
using Wfm.Planning.WriteBack;

namespace Wfm.Ingestion.Tests.WriteBack;

/// <summary>What is handed on to other systems is read back equal, on a fortnight with the day New York's clocks go back.</summary>
public sealed class ForecastWriterTests
{
    private static readonly DateOnly Origin = new(2026, 10, 26);

    [Fact]
    public void The_doubled_hour_is_written_twice_and_days_add_up_to_their_forecast_rounded_once()
    {
        var forecast = Forecast(48, 14);

        var intervals = ForecastIntervals.Of(Group(30), forecast, "Q");

        Assert.Equal((14 * 48) + 2, intervals.Count);
        Assert.All(forecast.Days.Where(day => day.Date != new DateOnly(2026, 11, 1)), day => Assert.Equal(
            Math.Round(day.Contacts.Sum(), MidpointRounding.AwayFromZero), intervals.Where(interval => DateOnly.FromDateTime(interval.Local) == day.Date).Sum(interval => interval.Contacts)));
    }

    [Theory]
    [InlineData(ForecastForm.Amazon, "amazon-connect-forecast", 30)]
    [InlineData(ForecastForm.Amazon, "amazon-connect-forecast", 15)]
    [InlineData(ForecastForm.Calabrio, "calabrio-forecast", 30)]
    [InlineData(ForecastForm.Verint, "verint-planner", 30)]
    public async Task A_file_of_text_is_recognised_by_its_own_profile_and_read_back_equal(ForecastForm form, string profile, int minutes)
    {
        var (group, forecast) = (Group(minutes), Forecast(1440 / minutes, 14));
        var file = new ForecastWriter().Write(form, group, forecast, "Billing Q").Value;
        var written = ForecastIntervals.Of(group, forecast, "Billing Q");
        written = form == ForecastForm.Verint ? ForecastIntervals.Days(written) : written;

        var opened = (await new VolumeFiles().OpenAsync(new MemoryStream(file.Content), ReadingChoices.None, TestContext.Current.CancellationToken)).Value;
        var read = new List<VolumeRow>();
        await foreach (var row in opened.Rows)
            read.Add(row.Row.Value);

        Assert.Equal(profile, opened.Reading.Profile);
        Assert.Equal(written.Select(interval => (interval.Contacts, Seconds: (double)interval.AhtSeconds * interval.Contacts)), read.Select(row => ((long)row[VolumeMeasure.Offered], row[VolumeMeasure.HandleSeconds])), (one, other) => one.Item1 == other.Item1 && Math.Abs(one.Item2 - other.Item2) < 1e-6);
        Assert.Equal(written.Select(interval => form == ForecastForm.Amazon ? interval.Start.UtcDateTime : interval.Local), read.Select(row => row.Start.Instant?.UtcDateTime ?? row.Start.WallClock!.Value));
        Assert.All(read, row => Assert.Equal("Billing Q", row.Group));
    }

    [Theory]
    [InlineData(15)]
    [InlineData(30)]
    public void A_Genesys_body_of_whole_weeks_is_read_back_equal(int minutes)
    {
        var (group, forecast) = (Group(minutes), Forecast(1440 / minutes, 16));
        var written = ForecastIntervals.Of(group, forecast, "Q").Where(interval => interval.Local < Origin.AddDays(14).ToDateTime(TimeOnly.MinValue)).ToList();

        var read = GenesysForecast.Read(Encoding.UTF8.GetString(new ForecastWriter().Write(ForecastForm.Genesys, group, forecast, "Q").Value.Content)).Value["Q"];

        Assert.Equal((14 * 96) + 4, read.Count);
        var parts = minutes / 15;
        Assert.Equal(written.SelectMany(interval => Enumerable.Repeat(((decimal)interval.Contacts / parts, interval.AhtSeconds), parts)), read);
    }

    [Fact]
    public void Periods_in_XML_are_read_back_equal_and_a_file_cannot_make_us_read_another()
    {
        var (group, forecast) = (Group(30), Forecast(48, 14));

        var read = IexForecast.Read(Encoding.UTF8.GetString(new ForecastWriter().Write(ForecastForm.Iex, group, forecast, "Q & A").Value.Content)).Value;

        Assert.Equal(ForecastIntervals.Of(group, forecast, "Q & A").Select(interval => (interval.Queue, interval.Start, interval.Contacts, interval.AhtSeconds)), read);
        Assert.Equal("xml.invalid", IexForecast.Read("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Forecast>&e;</Forecast>").Failure.Rule);
    }

    [Theory]
    [InlineData(ForecastForm.Amazon, 60, "Q", "writeBack.interval")]
    [InlineData(ForecastForm.Amazon, 30, "Q/A", "writeBack.queue")]
    [InlineData(ForecastForm.Calabrio, 30, "Q,A", "writeBack.queue")]
    [InlineData(ForecastForm.Verint, 30, "Q,A", "writeBack.queue")]
    public void What_a_form_cannot_say_is_refused(ForecastForm form, int minutes, string queue, string rule) =>
        Assert.Equal(rule, new ForecastWriter().Write(form, Group(minutes), Forecast(1440 / minutes, 14), queue).Failure.Rule);

    private static GroupAtSite Group(int minutes) => new(
        Centre.Group("g", "America/New_York", minutes), new Site { Id = SiteId.Of("ny"), Name = "NY", Zone = IanaZone.Parse("America/New_York").Value, Country = "US" });

    private static GroupForecast Forecast(int slots, int days) => new()
    {
        Origin = Origin,
        SlotsPerDay = slots,
        Days = [.. Enumerable.Range(0, days).Select(day => Day(Origin.AddDays(day), slots, day))],
        Outlook = [],
        Tournament = [],
        DayRateVariation = 0,
    };

    private static ForecastDay Day(DateOnly date, int slots, int day)
    {
        double[] Values(Func<int, double> value) => [.. Enumerable.Range(0, slots).Select(value)];
        return new ForecastDay(date, Values(slot => 0.37 + (slot * 0.61) + day), Values(slot => 240.04 + slot), Values(_ => 0), Values(_ => 0), Values(_ => 0), Values(_ => 0));
    }
}
