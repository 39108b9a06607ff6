namespace Wfm.Domain.Forecasting;

/// <summary>What is generally known of holidays by their name.</summary>
public static class Holidays
{
    // Days on which most of a country rests. The rest are learned as minor until the data say otherwise.
    private static readonly string[] Major =
    [
        "New Year", "Good Friday", "Easter", "Memorial Day", "Independence Day", "Labor Day", "Labour Day", "Thanksgiving", "Christmas",
        "Boxing Day", "St Stephen", "Canada Day", "Australia Day", "Anzac Day", "German Unity", "Ascension", "Whit Monday", "Republic Day", "Diwali",
        "Holi", "Eid",
    ];

    /// <summary>True for the days on which most of a country rests; they are learned apart from the others.</summary>
    /// <param name="name">The holiday's name in English, such as <c>Christmas Day (observed)</c>.</param>
    public static bool IsMajor(string name) => Array.Exists(Major, major => name.Contains(major, StringComparison.OrdinalIgnoreCase));
}
