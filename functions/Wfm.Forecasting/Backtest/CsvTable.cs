using System.Text;
using Wfm.Domain;

namespace Wfm.Forecasting.Backtest;

/// <summary>A small comma-separated file with a header, read row by row; fields may be quoted as by RFC 4180, but not span lines.</summary>
internal sealed class CsvTable
{
    private readonly TextReader _text;
    private readonly Dictionary<string, int> _columns;
    private List<string> _fields = [];

    private CsvTable(TextReader text, Dictionary<string, int> columns)
    {
        _text = text;
        _columns = columns;
    }

    /// <summary>Line of the row read last, from 1.</summary>
    public int Line { get; private set; } = 1;

    /// <summary>Opens a file; fails with <c>csv.header</c> where one of <paramref name="required"/> is not in its first line.</summary>
    public static Result<CsvTable> Open(TextReader text, string name, params ReadOnlySpan<string> required)
    {
        var header = Split(text.ReadLine() ?? "");
        var columns = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        for (var index = 0; index < header.Count; index++)
            columns.TryAdd(header[index].TrimStart('\uFEFF'), index);
        foreach (var column in required)
        {
            if (!columns.ContainsKey(column))
                return Failure.Invalid("csv.header", $"{name} must have a column '{column}', but its first line is '{string.Join(',', header)}'.", column);
        }

        return new CsvTable(text, columns);
    }

    /// <summary>True where the file has such a column.</summary>
    public bool Has(string column) => _columns.ContainsKey(column);

    /// <summary>Moves to the next row that is not empty; false at the end.</summary>
    public bool Read()
    {
        while (_text.ReadLine() is { } line)
        {
            Line++;
            if (string.IsNullOrWhiteSpace(line))
                continue;
            _fields = Split(line);
            return true;
        }

        return false;
    }

    /// <summary>A field of the row, trimmed; empty where the row is shorter or there is no such column.</summary>
    public string this[string column] => _columns.TryGetValue(column, out var index) && index < _fields.Count ? _fields[index] : "";

    private static List<string> Split(string line)
    {
        var fields = new List<string>();
        var field = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < line.Length; at++)
        {
            var character = line[at];
            if (character == '"' && quoted && at + 1 < line.Length && line[at + 1] == '"')
                field.Append(line[++at]);
            else if (character == '"')
                quoted = !quoted;
            else if (character == ',' && !quoted)
                Close();
            else
                field.Append(character);
        }

        Close();
        return fields;

        void Close()
        {
            fields.Add(field.ToString().Trim());
            field.Clear();
        }
    }
}
