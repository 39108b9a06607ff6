using Wfm.Domain.Forecasting;

namespace Wfm.Domain.Tests.Forecasting.Calendars;

/// <summary>March to July 2003 in the United States: Memorial Day (26 May) and Independence Day (4 July) are the only federal holidays of these months.</summary>
public sealed class ClosedHolidaysTests
{
    private static readonly DateOnly MemorialDay = new(2003, 5, 26);
    private static readonly DateOnly IndependenceDay = new(2003, 7, 4);
    private static readonly IReadOnlyDictionary<DateOnly, string> Federal = Holidays.Of("US", 2003, 2003).Value;

    [Fact]
    public void Who_was_closed_on_Memorial_Day_and_on_the_Fourth_of_July_is_closed_on_Labor_Day() => Assert.Equal(
        [new DateOnly(2003, 9, 1), new DateOnly(2003, 11, 27), new DateOnly(2003, 12, 25)],
        ClosedHolidays.After(Weekdays(new DateOnly(2003, 3, 3), new DateOnly(2003, 7, 30), MemorialDay, IndependenceDay), Federal));

    [Fact]
    public void Who_worked_one_of_them_is_open_on_the_next() =>
        Assert.Empty(ClosedHolidays.After(Weekdays(new DateOnly(2003, 3, 3), new DateOnly(2003, 7, 30), IndependenceDay), Federal));

    [Fact]
    public void One_closed_holiday_is_no_rule() =>
        Assert.Empty(ClosedHolidays.After(Weekdays(new DateOnly(2003, 3, 3), new DateOnly(2003, 6, 30), MemorialDay), Federal));

    [Fact]
    public void A_year_in_which_every_federal_holiday_was_closed_closes_the_minor_ones_too()
    {
        var closed = ClosedHolidays.After(Weekdays(new DateOnly(2002, 1, 2), new DateOnly(2002, 12, 31), [.. Holidays.Of("US", 2002, 2002).Value.Keys]), Holidays.Of("US", 2002, 2003).Value);

        Assert.Contains(new DateOnly(2003, 1, 20), closed);
        Assert.Contains(new DateOnly(2003, 10, 13), closed);
    }

    [Fact]
    public void An_empty_history_closes_nothing() => Assert.Empty(ClosedHolidays.After(new HashSet<DateOnly>(), Federal));

    private static HashSet<DateOnly> Weekdays(DateOnly first, DateOnly last, params IReadOnlyList<DateOnly> without) =>
        [.. Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && !without.Contains(day))];
}
