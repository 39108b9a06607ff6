using Ical.Net;
using Ical.Net.DataTypes;
using Wfm.Domain;

namespace Wfm.Forecasting.Calendars;

/// <summary>Holidays of an iCalendar file (RFC 5545): every day an event touches, recurring events included, named by its summary.</summary>
public static class CalendarFile
{
    /// <summary>Days from the start of one year to the end of another; fails with <c>holidays.calendar</c> where the file cannot be read.</summary>
    public static Result<IReadOnlyDictionary<DateOnly, string>> Read(string text, int fromYear, int toYear)
    {
        Calendar? calendar;
        try
        {
            calendar = Calendar.Load(text);
        }
        catch (Exception problem) when (problem is System.Runtime.Serialization.SerializationException or FormatException or ArgumentException)
        {
            return Failure.Invalid("holidays.calendar", $"The holiday file is not an iCalendar file: {problem.Message}");
        }

        if (calendar is null)
            return Failure.Invalid("holidays.calendar", "The holiday file holds no calendar.");
        var holidays = new Dictionary<DateOnly, string>();
        var (from, to) = (new DateOnly(fromYear, 1, 1), new DateOnly(toYear, 12, 31));
        foreach (var holiday in calendar.Events)
        {
            foreach (var occurrence in holiday.GetOccurrences(new CalDateTime(from.AddDays(-31))).TakeWhile(each => each.Period.StartTime.Date <= to))
            {
                // The end of an all-day event is the day after its last.
                var first = occurrence.Period.StartTime.Date;
                var last = occurrence.Period.EffectiveEndTime is { } end && end.Date > first ? end.Date.AddDays(-1) : first;
                for (var date = first; date <= last && date <= to; date = date.AddDays(1))
                {
                    if (date >= from)
                        holidays.TryAdd(date, holiday.Summary ?? "Holiday");
                }
            }
        }

        return holidays;
    }
}
