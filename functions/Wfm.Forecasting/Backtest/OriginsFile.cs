using System.Globalization;
using Wfm.Domain;

namespace Wfm.Forecasting.Backtest;

/// <summary>Reads <c>series_id,origin</c>: the first forecast days to run for each series.</summary>
public static class OriginsFile
{
    /// <summary>Origins by series, in date order.</summary>
    public static Result<IReadOnlyDictionary<string, IReadOnlyList<DateOnly>>> Read(TextReader text, string name)
    {
        if (!CsvTable.Open(text, name, "series_id", "origin").TryGet(out var table, out var failure))
            return failure;
        var origins = new Dictionary<string, SortedSet<DateOnly>>();
        while (table.Read())
        {
            // A time of day after the date is ignored: origins are days.
            if (!DateTime.TryParse(table["origin"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var origin))
                return Failure.Invalid("origins.date", $"{name}, line {table.Line}: '{table["origin"]}' is not a date.", "origin", table["origin"]);
            if (!origins.TryGetValue(table["series_id"], out var dates))
                origins[table["series_id"]] = dates = [];
            dates.Add(DateOnly.FromDateTime(origin));
        }

        return origins.ToDictionary(pair => pair.Key, IReadOnlyList<DateOnly> (pair) => [.. pair.Value]);
    }
}
