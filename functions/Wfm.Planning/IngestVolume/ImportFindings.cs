using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Planning.IngestVolume;

/// <summary>What is noticed about the rows of an import as a whole: nothing is rejected for it, everything is said.</summary>
public static class ImportFindings
{
    /// <summary>Most findings that are kept; the last one says how many more there were.</summary>
    public const int Limit = 100;

    /// <summary>Daily totals and sums of intervals may differ by this share before it is said.</summary>
    private const double TotalTolerance = 0.02;

    internal static IReadOnlyList<Problem> Limited(IEnumerable<Problem> findings)
    {
        var all = findings.ToList();
        return all.Count <= Limit ? all : [.. all.Take(Limit - 1), new Problem("findings.more", string.Create(CultureInfo.InvariantCulture, $"{all.Count - Limit + 1} more findings are not listed."))];
    }

    internal static IEnumerable<Problem> Of(GatheredDays days)
    {
        foreach (var (group, byHour) in days.Hours.OrderBy(group => group.Key))
        {
            if (ZoneSmell.Of(days.All.First(day => day.Key.Group == group).Group.Group, byHour) is { } smell)
                yield return smell;
        }

        foreach (var part in days.All.Where(day => !day.IsDaily && !day.IsCounted).GroupBy(day => (day.Key.Group, day.Key.Part)).OrderBy(part => part.Key.Group).ThenBy(part => part.Key.Part, StringComparer.Ordinal))
        {
            var inOrder = part.OrderBy(day => day.Key.Date).ToList();
            foreach (var finding in (Problem?[])[Gaps(inOrder), Doubled(inOrder)])
            {
                if (finding is not null)
                    yield return finding;
            }
        }

        foreach (var finding in Totals(Sums(days, daily: false), Sums(days, daily: true), "of the same import"))
            yield return finding;
    }

    /// <summary>Sums of offered contacts by group and date, of interval rows or of daily totals.</summary>
    internal static Dictionary<(PlanningGroupId Group, DateOnly Date), double> Sums(GatheredDays days, bool daily) => days.All
        .Where(day => day.IsDaily == daily)
        .GroupBy(day => (day.Key.Group, day.Key.Date))
        .ToDictionary(day => day.Key, day => day.Sum(part => part.Offered));

    /// <summary>Days whose intervals do not add up to their daily total.</summary>
    internal static IEnumerable<Problem> Totals(IReadOnlyDictionary<(PlanningGroupId Group, DateOnly Date), double> intervals, IReadOnlyDictionary<(PlanningGroupId Group, DateOnly Date), double> totals, string whose)
    {
        foreach (var (key, total) in totals.OrderBy(total => total.Key.Group).ThenBy(total => total.Key.Date))
        {
            if (intervals.TryGetValue(key, out var sum) && Math.Abs(sum - total) > Math.Max(1, TotalTolerance * total))
                yield return new Problem("totals.disagree", string.Create(CultureInfo.InvariantCulture, $"The intervals of '{key.Group}' on {key.Date:yyyy-MM-dd} add up to {sum}, but its daily total {whose} is {total}."), nameof(VolumeMeasure.Offered), sum.ToString(CultureInfo.InvariantCulture));
        }
    }

    // Many sources leave intervals without contacts out: one sentence a part, not one an interval.
    private static Problem? Gaps(List<GatheredDay> days)
    {
        var (intervals, whole) = (0, 0);
        string? first = null;
        var present = days.ToDictionary(day => day.Key.Date);
        for (var date = days[0].Key.Date; date <= days[^1].Key.Date; date = date.AddDays(1))
        {
            var hours = days[0].Group.Group.Hours;
            if (!present.TryGetValue(date, out var day))
            {
                if (hours.On(date).Count > 0)
                    (whole, first) = (whole + 1, first ?? $"{date:yyyy-MM-dd}");
                continue;
            }

            // The last day of a file may be under way, and so may the first.
            if (day.Key.Date == days[0].Key.Date || day.Key.Date == days[^1].Key.Date)
                continue;
            for (var row = 0; row < day.Rows; row++)
            {
                var start = TimeSpan.FromTicks((row * day.RowLength.Ticks) % TimeSpan.TicksPerDay);
                if (!day.AnySeen(row, 1) && hours.IsOpen(date, start))
                    (intervals, first) = (intervals + 1, first ?? string.Create(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd} {start:hh\\:mm}"));
            }
        }

        return intervals + whole == 0 ? null : new Problem(
            "interval.gap", string.Create(CultureInfo.InvariantCulture, $"{Name(days[0])}: {intervals} intervals inside opening hours and {whole} whole days have no row between {days[0].Key.Date:yyyy-MM-dd} and {days[^1].Key.Date:yyyy-MM-dd}, the first at {first}. Are rows without contacts left out?"), "start", first);
    }

    private static Problem? Doubled(List<GatheredDay> days)
    {
        foreach (var day in days.Where(day => day.OnWallClock && day.Day.EndUtc - day.Day.StartUtc > TimeSpan.FromDays(1)))
        {
            for (var row = 0; row < day.Rows; row++)
            {
                var start = day.Day.StartUtc + (row * day.RowLength);
                if (day.AnySeen(row, 1) && day.Day.Zone.InstantOfSecond(day.Day.Zone.LocalAt(start)) is { } second && second != start && !day.AnySeen((int)((second - day.Day.StartUtc).Ticks / day.RowLength.Ticks), 1))
                    return new Problem("clock.doubledOnce", string.Create(CultureInfo.InvariantCulture, $"{Name(day)}: on {day.Key.Date:yyyy-MM-dd} clocks go back, but {day.Day.Zone.LocalAt(start):HH:mm} came only once. It is taken as the first; the second is unknown."), "start");
            }
        }

        return null;
    }

    private static string Name(GatheredDay day) => day.Key.Part.Length == 0 ? $"'{day.Key.Group}'" : $"'{day.Key.Part}' of '{day.Key.Group}'";
}
