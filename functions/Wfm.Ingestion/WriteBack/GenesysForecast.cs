using System.Text.Json;
using Wfm.Planning.Json;
using Wfm.Planning.WriteBack;

namespace Wfm.Ingestion.WriteBack;

/// <summary>
/// The body of a Genesys Cloud short-term forecast import: arrays by quarter hours from the start of the week the import is posted for, and by days. The body does not
/// name its week; the description does, for people.
/// </summary>
public static class GenesysForecast
{
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);

    private sealed record Body(string Description, int WeekCount, IReadOnlyList<PlanningGroupArrays> PlanningGroups, IReadOnlyList<LongTermArrays> LongTermPlanningGroups, bool CanUseForScheduling);

    private sealed record PlanningGroupArrays(string PlanningGroupId, IReadOnlyList<decimal> OfferedPerInterval, IReadOnlyList<decimal> AverageHandleTimeSecondsPerInterval);

    private sealed record LongTermArrays(string PlanningGroupId, IReadOnlyList<decimal> OfferedPerDay, IReadOnlyList<decimal> AverageHandleTimeSecondsPerDay);

    /// <summary>Whole weeks of a forecast of quarter or half hours; fails with <c>writeBack.interval</c> or <c>writeBack.weeks</c>.</summary>
    public static Result<string> Write(IReadOnlyList<ForecastInterval> intervals)
    {
        var (queue, length) = (intervals[0].Queue, intervals[0].Length);
        if (length.Ticks % Quarter.Ticks != 0)
            return Failure.Invalid("writeBack.interval", $"Genesys forecasts have quarter hours; intervals of {length.TotalMinutes} min cannot be cut into them.", "interval", length);
        var days = ForecastIntervals.Days(intervals);
        var weeks = days.Count / 7;
        if (weeks == 0)
            return Failure.Invalid("writeBack.weeks", "A Genesys forecast is of whole weeks; this one is shorter than one.", "days", days.Count);

        var last = days[weeks * 7 - 1].Local;
        var parts = (int)(length / Quarter);
        var inWeeks = intervals.Where(interval => interval.Local.Date <= last).ToList();
        return JsonSerializer.Serialize(
            new Body(
                FormattableString.Invariant($"{queue} from {days[0].Local:yyyy-MM-dd}"),
                weeks,
                [new PlanningGroupArrays(queue, [.. inWeeks.SelectMany(interval => Enumerable.Repeat((decimal)interval.Contacts / parts, parts))], [.. inWeeks.SelectMany(interval => Enumerable.Repeat(interval.AhtSeconds, parts))])],
                [new LongTermArrays(queue, [.. days.Take(weeks * 7).Select(day => (decimal)day.Contacts)], [.. days.Take(weeks * 7).Select(day => day.AhtSeconds)])],
                CanUseForScheduling: true),
            WfmJson.Options);
    }

    /// <summary>Contacts and AHT by quarter hour of each planning group; fails with <c>json.invalid</c>, or <c>writeBack.length</c> where the arrays are of different lengths.</summary>
    public static Result<IReadOnlyDictionary<string, IReadOnlyList<(decimal Contacts, decimal AhtSeconds)>>> Read(string json)
    {
        if (!WfmJson.Parse<Body>(json).TryGet(out var body, out var malformed))
            return malformed;
        var groups = new Dictionary<string, IReadOnlyList<(decimal, decimal)>>();
        foreach (var group in body.PlanningGroups)
        {
            if (group.OfferedPerInterval.Count != group.AverageHandleTimeSecondsPerInterval.Count)
                return Failure.Invalid("writeBack.length", $"'{group.PlanningGroupId}' has {group.OfferedPerInterval.Count} offered and {group.AverageHandleTimeSecondsPerInterval.Count} handle times.", "planningGroups");
            groups[group.PlanningGroupId] = [.. group.OfferedPerInterval.Zip(group.AverageHandleTimeSecondsPerInterval)];
        }

        return groups;
    }
}
