using Wfm.Domain.Operations;
using Wfm.Ingestion.Profiles;
using Wfm.Ingestion.Text;
using Wfm.Planning.ImportInputs;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;

namespace Wfm.Ingestion.Inputs;

/// <summary>
/// Reads tables of inputs by the machinery of volume files: encoding, delimiter, decimal mark and order of dates are detected or asked for, every row is accepted or
/// rejected with its line.
/// </summary>
public sealed class InputFiles : IInputReader
{
    private const int MostRows = 10_000;

    /// <inheritdoc />
    public async Task<Result<InputTable>> ReadAsync(InputKind kind, Stream file, Operation operation, CancellationToken cancel)
    {
        var head = await FileHead.ReadAsync(file, cancel);
        if (!TextForm.Detect(head.Bytes, head.IsWhole, null).TryGet(out var form, out var failure) || !(await Sample.OfAsync(head, form, null, cancel)).TryGet(out var sample, out failure))
            return failure;
        var columns = InputColumns.Of(kind);
        var header = sample.Lines[0].Select(ProfileSpec.Plain).ToList();
        var missing = columns.Where(column => column.IsRequired && !header.Contains(ProfileSpec.Plain(column.Name))).Select(column => column.Name).ToList();
        if (sample.IsJson || missing.Count > 0)
            return Failure.Invalid("inputs.columns", $"A file of {kind.ToString().ToLowerInvariant()} is CSV with the columns {string.Join(", ", columns.Select(column => column.IsRequired ? column.Name : $"[{column.Name}]"))}; {(sample.IsJson ? "this is JSON" : $"{string.Join(", ", missing)} missing")}.", "header", sample.HeaderText);
        var values = sample.Lines.Skip(1).SelectMany(line => line).ToList();
        if (!Order(values).TryGet(out var order, out failure))
            return failure;

        var mark = NumberText.Mark(columns.Where(column => column.IsNumber).SelectMany(column => sample.Lines.Skip(1).Select(line => line.ElementAtOrDefault(header.IndexOf(ProfileSpec.Plain(column.Name))) ?? "")), sample.Delimiter);
        if (mark is null)
            return Failure.Invalid("ask.decimal", "Numbers like 1,234 may have a decimal comma or not; write them with a point.", "decimalMark");

        head.Skip(form.MarkLength);
        return await RowsAsync(head, form, sample, columns, header, new InputParser(operation, order, mark.Value), cancel);
    }

    private static async Task<Result<InputTable>> RowsAsync(
        FileHead content, TextForm form, Sample sample, IReadOnlyList<InputColumn> columns, List<string> header, InputParser parser, CancellationToken cancel)
    {
        var rows = new List<InputRow>();
        var rejected = new List<Problem>();
        using var text = new StreamReader(content, form.Encoding, false, leaveOpen: true);
        using var records = new TextRecords(text, sample.Delimiter);
        await foreach (var record in records.ReadAsync(cancel))
        {
            if (record.Text == sample.HeaderText)
                continue;
            if (rows.Count + rejected.Count == MostRows)
                return Failure.Invalid("inputs.rows", $"A file of inputs may have {MostRows} rows; split it.", "file");
            if (Row(record, columns, header, parser).TryGet(out var values, out var failure))
                rows.Add(new InputRow(record.Line, values));
            else
                rejected.Add(failure.Problems[0] with { Line = record.Line, Message = failure.Message });
        }

        return new InputTable(rows, rejected);
    }

    private static Result<IReadOnlyDictionary<string, string>> Row(Record record, IReadOnlyList<InputColumn> columns, List<string> header, InputParser parser)
    {
        if (record.Problem is { } broken)
            return broken;
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in columns)
        {
            var at = header.IndexOf(ProfileSpec.Plain(column.Name));
            var text = at >= 0 && at < record.Fields.Length ? record.Fields[at].Trim() : "";
            if (text.Length == 0)
            {
                if (column.IsRequired)
                    return Failure.Invalid("inputs.missing", $"{column.Name} is missing.", column.Name);
                continue;
            }

            if (!parser.Read(column, text).TryGet(out var value, out var failure))
                return failure;
            values[column.Name] = value;
        }

        return values;
    }

    private static Result<DateOrder?> Order(IReadOnlyList<string> values)
    {
        var pairs = values.Where(value => TimeText.TryParse(value, DateOrder.DayMonthYear, out _, out _) || TimeText.TryParse(value, DateOrder.MonthDayYear, out _, out _)).Select(TimeText.Ambiguous).OfType<(int First, int Second)>().ToList();
        if (pairs.Count == 0)
            return default(DateOrder?);
        var (dayFirst, monthFirst) = (pairs.Any(pair => pair.First > 12), pairs.Any(pair => pair.Second > 12));
        return dayFirst == monthFirst
            ? Failure.Invalid("ask.dateOrder", "No date of the file tells whether day or month comes first; write dates as 2026-03-01.", "dateOrder")
            : (DateOrder?)(dayFirst ? DateOrder.DayMonthYear : DateOrder.MonthDayYear);
    }
}
