using System.Globalization;
using System.Text;

namespace Wfm.Exports.Csv;

/// <summary>
/// Writes CSV by RFC 4180 that a spreadsheet cannot be made to run: a text that begins as a formula does gets an apostrophe in front, a number never
/// does, so -5 the number stays -5 and -5 the text becomes '-5 (OWASP ASVS 1.2.10). The same values, the same bytes.
/// </summary>
public sealed class CsvWriter
{
    private readonly StringBuilder _text = new();
    private bool _first = true;

    /// <summary>The file so far.</summary>
    public string Text => _text.ToString();

    /// <summary>Adds a text, made harmless and quoted where it has to be; null is empty.</summary>
    public CsvWriter Add(string? text)
    {
        Separate();
        var safe = Harmless(text ?? "");
        if (safe.AsSpan().ContainsAny(",\"\r\n"))
            _text.Append('"').Append(safe.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        else
            _text.Append(safe);
        return this;
    }

    /// <summary>Adds a number with a point and no thousands.</summary>
    public CsvWriter Add(decimal number)
    {
        Separate();
        _text.Append(CultureInfo.InvariantCulture, $"{number}");
        return this;
    }

    /// <summary>Adds a date as ISO 8601; null is empty.</summary>
    public CsvWriter Add(DateOnly? date)
    {
        Separate();
        _text.Append(CultureInfo.InvariantCulture, $"{date:yyyy-MM-dd}");
        return this;
    }

    /// <summary>Ends the row.</summary>
    public CsvWriter End()
    {
        _text.Append('\n');
        _first = true;
        return this;
    }

    /// <summary>A row of texts.</summary>
    public CsvWriter Row(params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
            Add(text);
        return End();
    }

    /// <summary>The text as it may stand in a cell.</summary>
    internal static string Harmless(string text) => text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\0' ? "'" + text : text;

    /// <summary>The text a cell was written from.</summary>
    internal static string Original(string cell) => cell.Length > 1 && cell[0] == '\'' && Harmless(cell[1..]).Length == cell.Length ? cell[1..] : cell;

    private void Separate()
    {
        if (!_first)
            _text.Append(',');
        _first = false;
    }
}
