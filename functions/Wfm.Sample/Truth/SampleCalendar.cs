using System.Collections.Concurrent;

namespace Wfm.Sample.Truth;

/// <summary>A public holiday as the sample sees it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsMajor">Major ones close offices; minor ones only make a quieter day.</param>
internal sealed record SampleHoliday(string Name, bool IsMajor);

/// <summary>
/// Public holidays of the sample's countries by rule. Kept apart from the planner's own calendar, so that the planner is never
/// checked against itself. Lunar holidays of India are left out.
/// </summary>
internal static class SampleCalendar
{
    private static readonly ConcurrentDictionary<(string Country, int Year), IReadOnlyDictionary<DateOnly, SampleHoliday>> Years = new();

    // New Year's Day on a Saturday is observed on the last day of the year before.
    public static SampleHoliday? Find(string country, DateOnly date) =>
        Of(country, date.Year).GetValueOrDefault(date) ?? (date is { Month: 12, Day: 31 } ? Of(country, date.Year + 1).GetValueOrDefault(date) : null);

    public static IReadOnlyDictionary<DateOnly, SampleHoliday> Of(string country, int year) =>
        Years.GetOrAdd((country, year), key => Build(key.Country, key.Year));

    private static Dictionary<DateOnly, SampleHoliday> Build(string country, int year)
    {
        var easter = EasterSunday(year);
        var days = new Dictionary<DateOnly, SampleHoliday>();
        var onWeekends = new List<DateOnly>();
        switch (country)
        {
            case "US":
                Fixed("New Year's Day", 1, 1);
                Add("Martin Luther King Jr. Day", Weekday(1, DayOfWeek.Monday, 3), false);
                Add("Presidents' Day", Weekday(2, DayOfWeek.Monday, 3), false);
                Add("Memorial Day", LastMonday(5), true);
                Fixed("Juneteenth", 6, 19, false);
                Fixed("Independence Day", 7, 4);
                Add("Labor Day", Weekday(9, DayOfWeek.Monday, 1), true);
                Fixed("Veterans Day", 11, 11, false);
                Add("Thanksgiving Day", Weekday(11, DayOfWeek.Thursday, 4), true);
                Fixed("Christmas Day", 12, 25);
                break;
            case "GB":
                Fixed("New Year's Day", 1, 1);
                Add("Good Friday", easter.AddDays(-2), true);
                Add("Easter Monday", easter.AddDays(1), true);
                Add("Early May bank holiday", Weekday(5, DayOfWeek.Monday, 1), false);
                Add("Spring bank holiday", LastMonday(5), false);
                Add("Summer bank holiday", LastMonday(8), false);
                Fixed("Christmas Day", 12, 25);
                Fixed("Boxing Day", 12, 26);
                break;
            case "AU":
                Fixed("New Year's Day", 1, 1);
                Fixed("Australia Day", 1, 26);
                Add("Good Friday", easter.AddDays(-2), true);
                Add("Easter Monday", easter.AddDays(1), true);
                Add("Anzac Day", new DateOnly(year, 4, 25), false);
                Add("King's Birthday", Weekday(6, DayOfWeek.Monday, 2), false);
                Add("Labour Day", Weekday(10, DayOfWeek.Monday, 1), false);
                Fixed("Christmas Day", 12, 25);
                Fixed("Boxing Day", 12, 26);
                break;
            case "IN":
                Add("Republic Day", new DateOnly(year, 1, 26), true);
                Add("Independence Day", new DateOnly(year, 8, 15), true);
                Add("Gandhi Jayanti", new DateOnly(year, 10, 2), true);
                Add("Christmas Day", new DateOnly(year, 12, 25), false);
                break;
        }

        // A holiday on a weekend is kept on its date, for those open then, and observed on a weekday: in the US on the Friday
        // before a Saturday, elsewhere on the next free weekday.
        foreach (var date in onWeekends)
        {
            var step = country == "US" && date.DayOfWeek == DayOfWeek.Saturday ? -1 : 1;
            var observed = date.AddDays(step);
            while (observed.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || days.ContainsKey(observed))
                observed = observed.AddDays(step);
            Add(days[date].Name + " (observed)", observed, days[date].IsMajor);
        }

        return days;

        void Add(string name, DateOnly date, bool major) => days.TryAdd(date, new SampleHoliday(name, major));

        void Fixed(string name, int month, int day, bool major = true)
        {
            var date = new DateOnly(year, month, day);
            Add(name, date, major);
            if (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
                onWeekends.Add(date);
        }

        DateOnly Weekday(int month, DayOfWeek weekday, int nth)
        {
            var first = new DateOnly(year, month, 1);
            return first.AddDays(((weekday - first.DayOfWeek + 7) % 7) + (7 * (nth - 1)));
        }

        DateOnly LastMonday(int month)
        {
            var last = new DateOnly(year, month, DateTime.DaysInMonth(year, month));
            return last.AddDays(-((last.DayOfWeek - DayOfWeek.Monday + 7) % 7));
        }
    }

    // Gregorian Easter: the anonymous algorithm of Nature, 20 April 1876 (Meeus, Astronomical Algorithms, chapter 8).
    private static DateOnly EasterSunday(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        int d = b / 4, e = b % 4, f = (b + 8) / 25, g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        int i = c / 4, k = c % 4;
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var n = h + l - (7 * m) + 114;
        return new DateOnly(year, n / 31, (n % 31) + 1);
    }
}
