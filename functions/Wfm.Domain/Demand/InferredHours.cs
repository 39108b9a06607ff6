namespace Wfm.Domain.Demand;

/// <summary>Reads opening hours off a history that came without them.</summary>
public static class InferredHours
{
    /// <summary>
    /// Open at each slot of the week in which a value was ever seen; no dates differ. A slot never seen is closed, so a new
    /// opening hour is forecast once it has been seen.
    /// </summary>
    public static OpeningHours Of(DemandSeries series)
    {
        var size = series.SlotsPerDay;
        var seen = new bool[7, size];
        for (var day = 0; day < series.Days; day++)
        {
            var values = series.Day(day);
            var weekday = (int)series.Start.AddDays(day).DayOfWeek;
            for (var slot = 0; slot < size; slot++)
                seen[weekday, slot] |= !double.IsNaN(values[slot]);
        }

        return new OpeningHours(Enum.GetValues<DayOfWeek>().ToDictionary(weekday => weekday, IReadOnlyList<OpenRange> (weekday) => Ranges(seen, (int)weekday, size)));
    }

    private static List<OpenRange> Ranges(bool[,] seen, int weekday, int size)
    {
        var length = TimeSpan.FromDays(1) / size;
        var ranges = new List<OpenRange>();
        var from = -1;
        for (var slot = 0; slot <= size; slot++)
        {
            var open = slot < size && seen[weekday, slot];
            if (open && from < 0)
                from = slot;
            if (open || from < 0)
                continue;
            ranges.Add(OpenRange.Create(from * length, slot * length).Value);
            from = -1;
        }

        return ranges;
    }
}
