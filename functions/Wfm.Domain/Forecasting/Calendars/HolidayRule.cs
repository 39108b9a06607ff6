namespace Wfm.Domain.Forecasting.Calendars;

/// <summary>One holiday: its name and the day it falls on in a year, or null in years without it.</summary>
internal sealed record HolidayRule(string Name, Func<int, DateOnly?> On)
{
    /// <summary>The same date every year.</summary>
    public static HolidayRule Fixed(string name, int month, int day, int since = 1) =>
        new(name, year => year >= since ? new DateOnly(year, month, day) : null);

    /// <summary>The n-th such weekday of a month; n = -1 is the last.</summary>
    public static HolidayRule Weekday(string name, int month, DayOfWeek weekday, int n, int since = 1) =>
        new(name, year => year < since ? null : n > 0 ? First(new DateOnly(year, month, 1), weekday).AddDays(7 * (n - 1)) : Last(year, month, weekday));

    /// <summary>So many days after Easter Sunday.</summary>
    public static HolidayRule Easter(string name, int days) => new(name, year => EasterSunday(year).AddDays(days));

    /// <summary>Dates that follow no simple rule, by year.</summary>
    public static HolidayRule Table(string name, params (int Year, int Month, int Day)[] dates)
    {
        var byYear = dates.ToDictionary(date => date.Year, date => new DateOnly(date.Year, date.Month, date.Day));
        return new(name, year => byYear.TryGetValue(year, out var date) ? date : null);
    }

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher; Nature 13:487, 1876).</summary>
    public static DateOnly EasterSunday(int year)
    {
        var (a, b, c) = (year % 19, year / 100, year % 100);
        var g = (b - ((b + 8) / 25) + 1) / 3;
        var h = ((19 * a) + b - (b / 4) - g + 15) % 30;
        var l = (32 + (2 * (b % 4)) + (2 * (c / 4)) - h - (c % 4)) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }

    private static DateOnly First(DateOnly from, DayOfWeek weekday) => from.AddDays(((int)weekday - (int)from.DayOfWeek + 7) % 7);

    private static DateOnly Last(int year, int month, DayOfWeek weekday) => First(new DateOnly(year, month, DateTime.DaysInMonth(year, month)).AddDays(-6), weekday);
}
