using System.Globalization;
using Wfm.Domain;

namespace Wfm.Forecasting.Backtest;

/// <summary>Reads <c>series_id,timestamp,value[,aht]</c>: local time, one row a slot, a blank value for missing.</summary>
public static class HistoryFile
{
    private const int MostProblems = 20;

    /// <summary>Reads all series, by id; fails with every bad line, up to 20 of them.</summary>
    public static Result<IReadOnlyList<SeriesHistory>> Read(TextReader text, string name)
    {
        if (!CsvTable.Open(text, name, "series_id", "value").TryGet(out var table, out var failure))
            return failure;
        var time = table.Has("timestamp") ? "timestamp" : "date";
        var series = new SortedDictionary<string, SeriesRows>(StringComparer.Ordinal);
        var problems = new List<Problem>();
        while (problems.Count < MostProblems && table.Read())
        {
            if (!DateTime.TryParse(table[time], CultureInfo.InvariantCulture, DateTimeStyles.None, out var timestamp))
                problems.Add(Problem(time, "a local date and time"));
            else if (!TryNumber(table["value"], out var value))
                problems.Add(Problem("value", "a number of 0 or more"));
            else if (!TryNumber(table["aht"], out var aht))
                problems.Add(Problem("aht", "a handle time in seconds"));
            else
                Rows(series, table["series_id"]).Add(table[time], timestamp, value, aht);
        }

        if (problems.Count > 0)
            return Failure.Of(FailureKind.Invalid, problems);
        return series.Count > 0 ? LayOut(series) : Failure.Invalid("history.empty", $"{name} holds no rows.");

        Problem Problem(string column, string expected) => new(
            $"history.{column}", $"{name}, line {table.Line}: '{table[column]}' in column {column} is not {expected}.", column, table[column], table.Line);
    }

    private static Result<IReadOnlyList<SeriesHistory>> LayOut(SortedDictionary<string, SeriesRows> series)
    {
        var histories = new List<SeriesHistory>();
        foreach (var (id, rows) in series)
        {
            if (!rows.ToHistory(id).TryGet(out var history, out var failure))
                return failure;
            histories.Add(history);
        }

        return histories;
    }

    private static SeriesRows Rows(SortedDictionary<string, SeriesRows> series, string id)
    {
        if (!series.TryGetValue(id, out var rows))
            series[id] = rows = new SeriesRows();
        return rows;
    }

    // A blank is NaN: known to be missing.
    private static bool TryNumber(string text, out double number)
    {
        number = double.NaN;
        return text.Length == 0
            || (double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out number) && number >= 0 && double.IsFinite(number));
    }
}
