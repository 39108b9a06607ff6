using Wfm.Domain.Forecasting.Calendars;

namespace Wfm.Domain.Forecasting;

/// <summary>Public holidays by built-in rules, and what is generally known of holidays by their name.</summary>
public static class Holidays
{
    // Days on which most of a country rests. The rest are learned as minor until the data say otherwise.
    private static readonly string[] Major =
    [
        "New Year", "Good Friday", "Easter", "Memorial Day", "Independence Day", "Labor Day", "Labour Day", "Thanksgiving", "Christmas",
        "Boxing Day", "St Stephen", "Canada Day", "Australia Day", "Anzac Day", "German Unity", "Ascension", "Whit Monday", "Republic Day", "Diwali",
        "Holi", "Eid al",
    ];

    /// <summary>Codes of the countries with built-in rules: US, UK (or GB), CA, AU, IN, DE.</summary>
    public static IReadOnlyCollection<string> Countries => [.. CountryCalendars.All.Keys];

    /// <summary>
    /// Public holidays of a country from the start of one year to the end of another, with the days they are observed on instead
    /// (<c>Christmas Day (observed)</c>); fails with <c>holidays.country</c> for a country without rules: import a calendar file then.
    /// </summary>
    public static Result<IReadOnlyDictionary<DateOnly, string>> Of(string country, int fromYear, int toYear)
    {
        if (!CountryCalendars.All.TryGetValue(country, out var calendar))
            return Failure.Invalid("holidays.country", $"There are holiday rules for {string.Join(", ", Countries)}, but not for '{country}'.", "country", country);
        var holidays = new Dictionary<DateOnly, string>();
        // The year after too: its New Year's Day may be observed on 31 December.
        foreach (var (date, name) in Enumerable.Range(fromYear, toYear - fromYear + 2).SelectMany(calendar.In))
        {
            if (date.Year >= fromYear && date.Year <= toYear)
                holidays.TryAdd(date, name);
        }

        return holidays;
    }

    /// <summary>True for the days on which most of a country rests; they are learned apart from the others.</summary>
    /// <param name="name">The holiday's name in English, such as <c>Christmas Day (observed)</c>.</param>
    public static bool IsMajor(string name) => Array.Exists(Major, major => name.Contains(major, StringComparison.OrdinalIgnoreCase));
}
