using Wfm.Forecasting.Calendars;

namespace Wfm.Forecasting.Tests.Calendars;

public sealed class CalendarFileTests
{
    private const string File = """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//test//EN
        BEGIN:VEVENT
        UID:1@test
        DTSTAMP:20240101T000000Z
        DTSTART;VALUE=DATE:20240701
        DTEND;VALUE=DATE:20240703
        SUMMARY:Company days
        END:VEVENT
        BEGIN:VEVENT
        UID:2@test
        DTSTAMP:20240101T000000Z
        DTSTART;VALUE=DATE:20200614
        DTEND;VALUE=DATE:20200615
        RRULE:FREQ=YEARLY
        SUMMARY:Founders' day
        END:VEVENT
        END:VCALENDAR
        """;

    [Fact]
    public void Every_day_of_an_event_and_every_year_of_a_recurring_one_is_a_holiday()
    {
        var holidays = CalendarFile.Read(File, 2024, 2025).Value;

        Assert.Equal(
            ["2024-06-14 Founders' day", "2024-07-01 Company days", "2024-07-02 Company days", "2025-06-14 Founders' day"],
            holidays.OrderBy(pair => pair.Key).Select(pair => $"{pair.Key:yyyy-MM-dd} {pair.Value}"));
    }

    [Fact]
    public void A_file_that_is_no_calendar_is_refused_with_a_reason() =>
        Assert.Equal("holidays.calendar", CalendarFile.Read("series_id,timestamp", 2024, 2024).Failure.Rule);
}
