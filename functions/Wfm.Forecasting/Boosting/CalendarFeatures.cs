using Wfm.Domain.Forecasting;
using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Forecasting.Boosting;

/// <summary>What the calendar says of a day, as numbers that trees can split on.</summary>
internal static class CalendarFeatures
{
    /// <summary>How many there are.</summary>
    public const int Count = 5;

    /// <summary>Weekday, day of the month, days to its end, day of the year, holiday (0 none, 1 after one, 2 before one, 3 minor, 4 major).</summary>
    public static void Fill(SlotProblem problem, DateOnly date, Span<float> into)
    {
        into[0] = (float)date.DayOfWeek;
        into[1] = date.Day;
        into[2] = DateTime.DaysInMonth(date.Year, date.Month) - date.Day;
        into[3] = date.DayOfYear;
        into[4] = Holiday(problem, date);
    }

    private static float Holiday(SlotProblem problem, DateOnly date)
    {
        if (problem.Holidays.TryGetValue(date, out var name))
            return Holidays.IsMajor(name) ? 4 : 3;
        return problem.Holidays.ContainsKey(date.AddDays(-1)) ? 1 : problem.Holidays.ContainsKey(date.AddDays(1)) ? 2 : 0;
    }
}
