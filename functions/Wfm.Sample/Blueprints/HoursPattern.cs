using Wfm.Domain.Demand;
using Wfm.Sample.Truth;

namespace Wfm.Sample.Blueprints;

/// <summary>Opening hours before holidays are taken out: whole hours of the clock; null is closed.</summary>
internal sealed record HoursPattern((int From, int To) Weekdays, (int From, int To)? Saturday = null, (int From, int To)? Sunday = null)
{
    /// <summary>Never closed, holidays included.</summary>
    public static HoursPattern Always { get; } = new((0, 24), (0, 24), (0, 24));

    public static HoursPattern Office { get; } = new((8, 18));

    public static HoursPattern OfficeAndSaturday { get; } = new((8, 18), (9, 14));

    public static HoursPattern Long { get; } = new((7, 21), (8, 18));

    public static HoursPattern EveryDay { get; } = new((8, 21), (9, 18), (9, 18));

    /// <summary>The hours of a country's centre: closed on major holidays, short on the eves of Christmas and New Year.</summary>
    public OpeningHours In(string country, DateOnly asOf)
    {
        if (this == Always)
            return OpeningHours.Always;

        var week = new Dictionary<DayOfWeek, IReadOnlyList<OpenRange>>();
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            var range = day switch { DayOfWeek.Saturday => Saturday, DayOfWeek.Sunday => Sunday, _ => Weekdays };
            if (range is { } hours)
                week[day] = [Range(hours.From, hours.To)];
        }

        var exceptions = new Dictionary<DateOnly, IReadOnlyList<OpenRange>>();
        for (var year = asOf.Year - 3; year <= asOf.Year + 4; year++)
        {
            foreach (var eve in (ReadOnlySpan<DateOnly>)[new(year, 12, 24), new(year, 12, 31)])
            {
                if (week.ContainsKey(eve.DayOfWeek))
                    exceptions[eve] = [Range(Math.Max(8, Weekdays.From), 14)];
            }

            foreach (var (date, holiday) in SampleCalendar.Of(country, year))
            {
                if (holiday.IsMajor)
                    exceptions[date] = [];
            }
        }

        return new OpeningHours(week, exceptions);
    }

    private static OpenRange Range(int from, int to) => OpenRange.Create(TimeSpan.FromHours(from), TimeSpan.FromHours(to)).Value;
}
