using static System.DayOfWeek;
using static Wfm.Domain.Forecasting.Calendars.HolidayRule;

namespace Wfm.Domain.Forecasting.Calendars;

/// <summary>
/// The countries with built-in rules. Sources: 5 U.S.C. 6103 (US); gov.uk/bank-holidays, England and Wales (UK); Holidays Act and federal
/// statutory holidays (CA); Fair Work Act, national holidays (AU); gazetted holidays of the central government (IN); holidays of all
/// sixteen states (DE). India's lunar dates end in 2030 and may move by a day with the sighting of the moon.
/// </summary>
internal static class CountryCalendars
{
    private static readonly HolidayRule NewYear = Fixed("New Year's Day", 1, 1);
    private static readonly HolidayRule GoodFriday = Easter("Good Friday", -2);
    private static readonly HolidayRule EasterMonday = Easter("Easter Monday", 1);
    private static readonly HolidayRule Christmas = Fixed("Christmas Day", 12, 25);
    private static readonly HolidayRule BoxingDay = Fixed("Boxing Day", 12, 26);

    /// <summary>By ISO 3166 code, and UK for GB.</summary>
    public static IReadOnlyDictionary<string, CountryCalendar> All { get; } = new Dictionary<string, CountryCalendar>(StringComparer.OrdinalIgnoreCase)
    {
        ["US"] = UnitedStates(), ["UK"] = UnitedKingdom(), ["GB"] = UnitedKingdom(), ["CA"] = Canada(), ["AU"] = Australia(), ["IN"] = India(), ["DE"] = Germany(),
    };

    private static CountryCalendar UnitedStates() => new(WeekendRule.NearestWorkday,
    [
        NewYear, Weekday("Martin Luther King Jr. Day", 1, Monday, 3), Weekday("Presidents' Day", 2, Monday, 3), Weekday("Memorial Day", 5, Monday, -1),
        Fixed("Juneteenth", 6, 19, since: 2021), Fixed("Independence Day", 7, 4), Weekday("Labor Day", 9, Monday, 1), Weekday("Columbus Day", 10, Monday, 2),
        Fixed("Veterans Day", 11, 11), Weekday("Thanksgiving Day", 11, Thursday, 4), Christmas,
    ]);

    private static CountryCalendar UnitedKingdom() => new(WeekendRule.NextWorkday,
    [
        NewYear, GoodFriday, EasterMonday,
        // Moved for the 75th anniversary of VE Day.
        new("Early May bank holiday", year => year == 2020 ? new DateOnly(2020, 5, 8) : Weekday("", 5, Monday, 1).On(year)),
        // Moved for the jubilees.
        new("Spring bank holiday", year => year switch { 2002 => new DateOnly(2002, 6, 4), 2012 => new DateOnly(2012, 6, 4), 2022 => new DateOnly(2022, 6, 2), _ => Weekday("", 5, Monday, -1).On(year) }),
        Weekday("Summer bank holiday", 8, Monday, -1), Christmas, BoxingDay,
        Table("Royal day", (2002, 6, 3), (2011, 4, 29), (2012, 6, 5), (2022, 6, 3), (2023, 5, 8)), Table("State funeral", (2022, 9, 19)),
    ]);

    private static CountryCalendar Canada() => new(WeekendRule.NextWorkday,
    [
        NewYear, GoodFriday, new("Victoria Day", year => Enumerable.Range(18, 7).Select(day => new DateOnly(year, 5, day)).Single(date => date.DayOfWeek == Monday)),
        Fixed("Canada Day", 7, 1), Weekday("Civic Holiday", 8, Monday, 1), Weekday("Labour Day", 9, Monday, 1),
        Fixed("National Day for Truth and Reconciliation", 9, 30, since: 2021), Weekday("Thanksgiving Day", 10, Monday, 2),
        Fixed("Remembrance Day", 11, 11), Christmas, BoxingDay,
    ]);

    private static CountryCalendar Australia() => new(WeekendRule.NextWorkday,
    [
        NewYear, Fixed("Australia Day", 1, 26), GoodFriday, Easter("Easter Saturday", -1), EasterMonday, Fixed("Anzac Day", 4, 25),
        Weekday("King's Birthday", 6, Monday, 2), Christmas, BoxingDay, Table("National Day of Mourning", (2022, 9, 22)),
    ],
    ["New Year's Day", "Australia Day", "Christmas Day", "Boxing Day"]);

    private static CountryCalendar India() => new(WeekendRule.None,
    [
        Fixed("Republic Day", 1, 26), GoodFriday, Fixed("Independence Day", 8, 15), Fixed("Gandhi Jayanti", 10, 2), Christmas,
        Table("Holi", (2010, 3, 1), (2011, 3, 20), (2012, 3, 8), (2013, 3, 27), (2014, 3, 17), (2015, 3, 6), (2016, 3, 24), (2017, 3, 13),
            (2018, 3, 2), (2019, 3, 21), (2020, 3, 10), (2021, 3, 29), (2022, 3, 18), (2023, 3, 8), (2024, 3, 25), (2025, 3, 14), (2026, 3, 4),
            (2027, 3, 22), (2028, 3, 11), (2029, 3, 1), (2030, 3, 20)),
        Table("Dussehra", (2010, 10, 17), (2011, 10, 6), (2012, 10, 24), (2013, 10, 13), (2014, 10, 3), (2015, 10, 22), (2016, 10, 11),
            (2017, 9, 30), (2018, 10, 19), (2019, 10, 8), (2020, 10, 25), (2021, 10, 15), (2022, 10, 5), (2023, 10, 24), (2024, 10, 12),
            (2025, 10, 2), (2026, 10, 20), (2027, 10, 9), (2028, 9, 27), (2029, 10, 16), (2030, 10, 6)),
        Table("Diwali", (2010, 11, 5), (2011, 10, 26), (2012, 11, 13), (2013, 11, 3), (2014, 10, 23), (2015, 11, 11), (2016, 10, 30),
            (2017, 10, 19), (2018, 11, 7), (2019, 10, 27), (2020, 11, 14), (2021, 11, 4), (2022, 10, 24), (2023, 11, 12), (2024, 10, 31),
            (2025, 10, 20), (2026, 11, 8), (2027, 10, 29), (2028, 10, 17), (2029, 11, 5), (2030, 10, 26)),
        Table("Eid al-Fitr", (2015, 7, 18), (2016, 7, 7), (2017, 6, 26), (2018, 6, 16), (2019, 6, 5), (2020, 5, 25), (2021, 5, 14), (2022, 5, 3),
            (2023, 4, 22), (2024, 4, 11), (2025, 3, 31), (2026, 3, 21), (2027, 3, 10), (2028, 2, 27), (2029, 2, 15), (2030, 2, 5)),
        Table("Eid al-Adha", (2015, 9, 25), (2016, 9, 13), (2017, 9, 2), (2018, 8, 22), (2019, 8, 12), (2020, 8, 1), (2021, 7, 21), (2022, 7, 10),
            (2023, 6, 29), (2024, 6, 17), (2025, 6, 7), (2026, 5, 27), (2027, 5, 17), (2028, 5, 5), (2029, 4, 25), (2030, 4, 14)),
    ]);

    private static CountryCalendar Germany() => new(WeekendRule.None,
    [
        NewYear, GoodFriday, EasterMonday, Fixed("Labour Day", 5, 1), Easter("Ascension Day", 39), Easter("Whit Monday", 50),
        Fixed("Day of German Unity", 10, 3), Table("Reformation Day", (2017, 10, 31)), Christmas, Fixed("St Stephen's Day", 12, 26),
    ]);
}
