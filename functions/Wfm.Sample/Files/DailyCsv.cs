using System.Globalization;
using Wfm.Domain.Operations;

namespace Wfm.Sample.Files;

/// <summary>The plain daily file: one row for each local day with data.</summary>
public static class DailyCsv
{
    /// <summary>The first line.</summary>
    public const string Header = "group,date,offered,handle_seconds";

    /// <summary>Writes the header.</summary>
    public static void WriteHeader(TextWriter writer) => writer.Write(Header + "\n");

    /// <summary>Writes days in their order.</summary>
    public static void Write(TextWriter writer, PlanningGroupId group, IEnumerable<SampleDayTotal> days)
    {
        foreach (var day in days)
            writer.Write(string.Create(CultureInfo.InvariantCulture, $"{group},{day.Date:yyyy-MM-dd},{day.Offered},{day.HandleSeconds}\n"));
    }
}
