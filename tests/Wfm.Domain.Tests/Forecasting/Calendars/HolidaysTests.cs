using Wfm.Domain.Forecasting;

namespace Wfm.Domain.Tests.Forecasting.Calendars;

public sealed class HolidaysTests
{
    // Published lists: opm.gov (US), gov.uk (England and Wales), canada.ca, fairwork.gov.au, india.gov.in (gazetted), German states.
    [Theory]
    [InlineData("US", 2022, "01-01 01-17 02-21 05-30 06-19 06-20 07-04 09-05 10-10 11-11 11-24 12-25 12-26")]
    [InlineData("US", 2021, "01-01 01-18 02-15 05-31 06-18 06-19 07-04 07-05 09-06 10-11 11-11 11-25 12-24 12-25 12-31")]
    [InlineData("UK", 2022, "01-01 01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-25 12-26 12-27")]
    [InlineData("UK", 2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-25 12-26 12-27 12-28")]
    [InlineData("UK", 2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-26 12-28")]
    [InlineData("CA", 2024, "01-01 03-29 05-20 07-01 08-05 09-02 09-30 10-14 11-11 12-25 12-26")]
    [InlineData("AU", 2024, "01-01 01-26 03-29 03-30 04-01 04-25 06-10 12-25 12-26")]
    [InlineData("AU", 2022, "01-01 01-03 01-26 04-15 04-16 04-18 04-25 06-13 09-22 12-25 12-26 12-27")]
    [InlineData("IN", 2024, "01-26 03-25 03-29 04-11 06-17 08-15 10-02 10-12 10-31 12-25")]
    [InlineData("DE", 2024, "01-01 03-29 04-01 05-01 05-09 05-20 10-03 12-25 12-26")]
    [InlineData("DE", 2017, "01-01 04-14 04-17 05-01 05-25 06-05 10-03 10-31 12-25 12-26")]
    public void A_year_has_the_holidays_that_were_published(string country, int year, string days)
    {
        var holidays = Holidays.Of(country, year, year).Value.Keys.Order().Select(date => date.ToString("MM-dd"));

        Assert.Equal(days.Split(' '), holidays);
    }

    [Fact]
    public void An_observed_day_says_so_and_keeps_the_name() =>
        Assert.Equal("Independence Day (observed)", Holidays.Of("US", 2021, 2021).Value[new DateOnly(2021, 7, 5)]);

    [Fact]
    public void A_country_without_rules_is_refused_by_name() =>
        Assert.Contains("'FR'", Holidays.Of("FR", 2024, 2024).Failure.Message);

    [Theory]
    [InlineData("Christmas Day (observed)", true)]
    [InlineData("Columbus Day", false)]
    public void Major_holidays_are_those_on_which_most_rest(string name, bool major) => Assert.Equal(major, Holidays.IsMajor(name));
}
