using System.Globalization;
using System.Runtime.CompilerServices;
using CsvHelper;
using CsvHelper.Configuration;

namespace Wfm.Ingestion.Text;

/// <summary>
/// Records of delimited text. A record ends with its line unless a quoted field is open; a quote that is not closed within some lines spoils its own line and no
/// other. CsvHelper splits the fields; it is fed one record at a time, so that one bad quote cannot swallow the rest of a file.
/// </summary>
internal sealed class TextRecords : IDisposable
{
    private const int MostLines = 20;
    private const int MostFields = 256;

    private readonly Lines _lines;
    private readonly char _delimiter;
    private readonly CsvConfiguration _form;
    private readonly Queue<(long Number, string Text, long Length)> _pending = new();
    private readonly OneRecord _feed = new();
    private CsvParser _parser;

    internal TextRecords(TextReader text, char delimiter)
    {
        _lines = new Lines(text);
        _delimiter = delimiter;
        _form = new CsvConfiguration(CultureInfo.InvariantCulture) { Delimiter = delimiter.ToString(), BadDataFound = null, HasHeaderRecord = false, IgnoreBlankLines = false };
        _parser = new CsvParser(_feed, _form, leaveOpen: true);
    }

    /// <summary>All records; blank lines are none.</summary>
    internal async IAsyncEnumerable<Record> ReadAsync([EnumeratorCancellation] CancellationToken cancel)
    {
        while (await NextAsync(cancel) is { } line)
        {
            if (IsBlank(line.Text))
                continue;
            if (line.Length > Lines.Longest)
            {
                yield return Broken(line.Number, line.Text, "line.tooLong", $"The line has {line.Length} characters; {Lines.Longest} are read.");
                continue;
            }

            var text = line.Text;
            var broken = IsOpen(text) ? await CloseAsync(line, cancel) : (line.Text, null);
            if (broken.Failure is not null)
                yield return new Record(line.Number, text, [], broken.Failure);
            else
                yield return Split(line.Number, broken.Text);
        }
    }

    /// <summary>Fields as a line, quoted where they must be.</summary>
    internal static string Join(IEnumerable<string> fields, char delimiter) => string.Join(delimiter, fields.Select(field =>
        field.AsSpan().ContainsAny([delimiter, '"', '\n', '\r']) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field));

    public void Dispose()
    {
        _parser.Dispose();
        _feed.Dispose();
    }

    private Record Split(long number, string text)
    {
        if (text.Contains('\0', StringComparison.Ordinal))
            return Broken(number, text, "text.nul", "The line holds NUL characters.");
        if (text.Contains('\uFFFD', StringComparison.Ordinal))
            return Broken(number, text, "text.encoding", "The line has bytes that are no text in the file's encoding; say the encoding.");

        // The parser stops at the line end it is fed and asks for more only where it sees a quote differently; then it is at its end and a new one is needed.
        _feed.Set(text + "\n");
        if (!_parser.Read())
            return Renewed(Broken(number, text, "csv.quote", "The quotes of the line do not match."));
        var fields = _parser.Record ?? [];
        var record = fields.Length > MostFields ? Broken(number, text, "columns.count", $"The line has {fields.Length} columns; {MostFields} are read.") : new Record(number, text, fields, null);
        return _feed.IsAskedForMore ? Renewed(record) : record;
    }

    private Record Renewed(Record record)
    {
        _parser.Dispose();
        _parser = new CsvParser(_feed, _form, leaveOpen: true);
        return record;
    }

    // Takes the lines that belong to an open quote; gives them back where it stays open.
    private async ValueTask<(string Text, Failure? Failure)> CloseAsync((long Number, string Text, long Length) first, CancellationToken cancel)
    {
        var taken = new List<(long Number, string Text, long Length)>();
        var text = first.Text;
        while (taken.Count < MostLines && text.Length < Lines.Longest && await NextAsync(cancel) is { } line)
        {
            taken.Add(line);
            if (line.Length > Lines.Longest)
                break;
            text += "\n" + line.Text;
            if (!IsOpen(text))
                return (text, null);
        }

        var behind = _pending.ToList();
        _pending.Clear();
        foreach (var line in taken.Concat(behind))
            _pending.Enqueue(line);
        return ("", Failure.Invalid("csv.quote", "A quote is opened and not closed.", null, first.Text.Length > 100 ? first.Text[..100] : first.Text));
    }

    private async ValueTask<(long Number, string Text, long Length)?> NextAsync(CancellationToken cancel) => _pending.TryDequeue(out var pending)
        ? pending
        : await _lines.NextAsync(cancel) is { } text ? (_lines.Number, text, _lines.Length) : null;

    // A quote counts only where it begins a field.
    private bool IsOpen(string text)
    {
        if (!text.Contains('"', StringComparison.Ordinal))
            return false;
        var (open, begins) = (false, true);
        for (var at = 0; at < text.Length; at++)
        {
            var character = text[at];
            if (open)
                open = character != '"' || (at + 1 < text.Length && text[at + 1] == '"' && at++ >= 0);
            else if (character == '"' && begins)
                open = true;
            begins = !open && (character == _delimiter || character == '\n');
        }

        return open;
    }

    private static bool IsBlank(string text) => text.AsSpan().Trim(" \t,;|\u001A").IsEmpty;

    private static Record Broken(long number, string text, string rule, string message) => new(number, text, [], Failure.Invalid(rule, message));

    private sealed class OneRecord : TextReader
    {
        private string _text = "";
        private int _next;

        internal bool IsAskedForMore { get; private set; }

        internal void Set(string text) => (_text, _next, IsAskedForMore) = (text, 0, false);

        public override int Read(char[] buffer, int index, int count)
        {
            var given = Math.Min(count, _text.Length - _next);
            _text.CopyTo(_next, buffer, index, given);
            _next += given;
            IsAskedForMore |= given == 0;
            return given;
        }
    }
}
