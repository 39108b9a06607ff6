namespace Wfm.Domain.Forecasting.Calendars;

/// <summary>How a country keeps a holiday that falls on a weekend.</summary>
internal enum WeekendRule
{
    /// <summary>It is not moved.</summary>
    None,

    /// <summary>Saturday's is also kept on Friday, Sunday's on Monday (United States).</summary>
    NearestWorkday,

    /// <summary>It is also kept on the next weekday that is not a holiday already.</summary>
    NextWorkday,
}

/// <summary>Public holidays of a country, those of the whole nation only.</summary>
/// <param name="WeekendRule">What happens at weekends.</param>
/// <param name="Rules">The holidays.</param>
/// <param name="Moved">Names that <paramref name="WeekendRule"/> applies to; null for all with a fixed date.</param>
internal sealed record CountryCalendar(WeekendRule WeekendRule, IReadOnlyList<HolidayRule> Rules, IReadOnlyList<string>? Moved = null)
{
    /// <summary>Holidays of a year by date; where two fall together the first rule names the day.</summary>
    public IEnumerable<(DateOnly Date, string Name)> In(int year)
    {
        var days = Rules.Select(rule => (Date: rule.On(year), rule.Name)).Where(day => day.Date is not null).Select(day => (Date: day.Date!.Value, day.Name)).ToList();
        var taken = days.Select(day => day.Date).ToHashSet();
        foreach (var (date, name) in days)
        {
            yield return (date, name);
            if (Substitute(date, name, taken) is not { } instead)
                continue;
            taken.Add(instead);
            yield return (instead, $"{name} (observed)");
        }
    }

    private DateOnly? Substitute(DateOnly date, string name, HashSet<DateOnly> taken)
    {
        if (date.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || Moved?.Contains(name) == false)
            return null;
        return WeekendRule switch
        {
            WeekendRule.None => null,
            WeekendRule.NearestWorkday => date.AddDays(date.DayOfWeek == DayOfWeek.Saturday ? -1 : 1),
            WeekendRule.NextWorkday => NextFree(date, taken),
            _ => throw new InvalidOperationException($"No such rule: {WeekendRule}."),
        };
    }

    private static DateOnly NextFree(DateOnly date, HashSet<DateOnly> taken)
    {
        while (date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || taken.Contains(date))
            date = date.AddDays(1);
        return date;
    }
}
