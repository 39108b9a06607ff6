using Wfm.Sample.Truth;

namespace Wfm.Sample.Tests.Truth;

public sealed class SampleCalendarTests
{
    // As published: opm.gov federal holidays, gov.uk/bank-holidays (England), nsw.gov.au public holidays.
    [Theory]
    [InlineData("US", 2026, 1, 19, "Martin Luther King Jr. Day")]
    [InlineData("US", 2026, 5, 25, "Memorial Day")]
    [InlineData("US", 2026, 7, 3, "Independence Day (observed)")]
    [InlineData("US", 2026, 11, 26, "Thanksgiving Day")]
    [InlineData("US", 2027, 12, 31, "New Year's Day (observed)")]
    [InlineData("GB", 2026, 4, 3, "Good Friday")]
    [InlineData("GB", 2026, 8, 31, "Summer bank holiday")]
    [InlineData("GB", 2026, 12, 28, "Boxing Day (observed)")]
    [InlineData("GB", 2027, 12, 27, "Christmas Day (observed)")]
    [InlineData("GB", 2027, 12, 28, "Boxing Day (observed)")]
    [InlineData("GB", 2022, 12, 27, "Christmas Day (observed)")]
    [InlineData("AU", 2025, 4, 21, "Easter Monday")]
    [InlineData("AU", 2026, 6, 8, "King's Birthday")]
    [InlineData("AU", 2026, 10, 5, "Labour Day")]
    [InlineData("IN", 2026, 10, 2, "Gandhi Jayanti")]
    public void A_holiday_falls_on_its_published_date(string country, int year, int month, int day, string name) =>
        Assert.Equal(name, SampleCalendar.Find(country, new DateOnly(year, month, day))?.Name);

    [Fact]
    public void A_plain_day_is_none() => Assert.Null(SampleCalendar.Find("GB", new DateOnly(2026, 9, 28)));
}
