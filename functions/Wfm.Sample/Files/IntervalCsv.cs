using System.Globalization;
using Wfm.Domain.Operations;

namespace Wfm.Sample.Files;

/// <summary>
/// The plain interval file: one row for each open interval with data. Times are local with their offset, so the hour that comes
/// twice when clocks go back is two different times.
/// </summary>
public static class IntervalCsv
{
    /// <summary>The first line.</summary>
    public const string Header = "group,timestamp,interval_minutes,offered,handled,abandoned,short_abandoned,handle_seconds,answered_within_target";

    /// <summary>Writes the header.</summary>
    public static void WriteHeader(TextWriter writer) => writer.Write(Header + "\n");

    /// <summary>Writes the recorded intervals of days, in the order of time.</summary>
    /// <returns>How many rows were written.</returns>
    public static int Write(TextWriter writer, PlanningGroupId group, IEnumerable<SampleDay> days)
    {
        var rows = 0;
        foreach (var (day, slots) in days)
        {
            for (var slot = 0; slot < slots.Count; slot++)
            {
                var figures = slots[slot];
                if (figures.State != SlotState.Open)
                    continue;
                var interval = day[slot];
                var start = new DateTimeOffset(interval.LocalStart, interval.LocalStart - interval.StartUtc.UtcDateTime);
                writer.Write(string.Create(CultureInfo.InvariantCulture, $"{group},{start:yyyy-MM-ddTHH:mm:sszzz},{interval.Length.TotalMinutes},{figures.Offered},{figures.Handled},{figures.Abandoned},{figures.ShortAbandoned},{figures.HandleSeconds},{figures.AnsweredWithinTarget}\n"));
                rows++;
            }
        }

        return rows;
    }
}
