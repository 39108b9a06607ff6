using System.Runtime.CompilerServices;
using System.Text;
using Wfm.Ingestion.Profiles;
using Wfm.Ingestion.Text;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;

namespace Wfm.Ingestion;

/// <summary>Reads files of contact volume: looks at the beginning, settles encoding, delimiter, profile and what else there is to know, then streams the rows.</summary>
public sealed class VolumeFiles : IVolumeFileReader
{
    /// <summary>Names of the profiles a file can be read as.</summary>
    public static IReadOnlyList<string> Profiles { get; } = [.. ProfileDetection.Names];

    /// <inheritdoc />
    public async Task<Result<VolumeFile>> OpenAsync(Stream file, ReadingChoices choices, CancellationToken cancel)
    {
        var head = await FileHead.ReadAsync(file, cancel);
        if (!TextForm.Detect(head.Bytes, head.IsWhole, choices.Encoding).TryGet(out var form, out var failure)
            || !(await Sample.OfAsync(head, form, choices.Delimiter, cancel)).TryGet(out var sample, out failure)
            || !ProfileDetection.Of(sample, choices).TryGet(out var profile, out failure)
            || !ColumnMap.Of(profile.Spec, profile.Header, choices).TryGet(out var map, out failure))
            return failure;

        var rows = profile.Header is null ? sample.Lines : [.. sample.Lines.Skip(1)];
        if (!ReadingQuestions.Of(profile.Spec, map, sample, rows, choices).TryGet(out var answers, out failure))
            return failure;

        var personal = PersonalData.Columns(profile.Header, rows, map.Used).ToHashSet();
        var table = new Table(sample, form, profile, map, personal, new TableMapper(profile.Spec, map, answers, choices));
        head.Skip(form.MarkLength);
        return new VolumeFile(Reading(table, answers, choices), RowsAsync(head, table, cancel));
    }

    private sealed record Table(Sample Sample, TextForm Form, DetectedProfile Profile, ColumnMap Map, IReadOnlySet<int> Personal, TableMapper Mapper);

    private static FileReading Reading(Table table, ReadingAnswers answers, ReadingChoices choices)
    {
        var (spec, header) = (table.Profile.Spec, table.Profile.Header);
        string Name(int column) => header is not null ? header[column] : $"#{column + 1}";
        return new FileReading(
            spec.Name, table.Profile.Confidence, table.Profile.Because, spec.Kind, table.Form.Name, table.Sample.IsJson ? null : table.Sample.Delimiter.ToString(), answers.Times,
            answers.DateOrder, answers.DecimalMark.ToString(), spec.WrapIncluded || choices.WrapSeconds is not null, spec.Attribution,
            [.. Enumerable.Range(0, header?.Length ?? 0).Where(column => !table.Map.Used.Contains(column) && !table.Personal.Contains(column)).Select(Name)],
            [.. table.Personal.Order().Select(Name)],
            header is null || table.Sample.IsJson ? null : table.Sample.HeaderText);
    }

    private static async IAsyncEnumerable<ReadRow> RowsAsync(Stream content, Table table, [EnumeratorCancellation] CancellationToken cancel)
    {
        var header = table.Profile.Header;
        var skipHeader = header is not null && !table.Sample.IsJson;
        var current = default(Record);
        string Content() => Kept(current, table);
        await foreach (var record in RecordsAsync(content, table, cancel))
        {
            // Some exports repeat their header: in front, or between files that were put together.
            if (skipHeader && record.Text == table.Sample.HeaderText)
                continue;
            current = record;
            yield return new ReadRow(record.Line, Content, Row(record, table));
        }
    }

    private static async IAsyncEnumerable<Record> RecordsAsync(Stream content, Table table, [EnumeratorCancellation] CancellationToken cancel)
    {
        if (table.Sample is { IsJson: true, HeaderText: "[" })
        {
            await using var utf8 = table.Form.Name == "utf-8" ? content : Encoding.CreateTranscodingStream(content, table.Form.Encoding, Encoding.UTF8, leaveOpen: true);
            await foreach (var record in JsonRecords.ReadArrayAsync(utf8, table.Profile.Header!, cancel))
                yield return record;
            yield break;
        }

        using var text = new StreamReader(content, table.Form.Encoding, false, 64 * 1024, leaveOpen: true);
        using var records = new TextRecords(text, table.Sample.Delimiter);
        await foreach (var record in table.Sample.IsJson ? JsonRecords.ReadLinesAsync(text, table.Profile.Header!, cancel) : records.ReadAsync(cancel))
            yield return record;
    }

    private static Result<VolumeRow> Row(Record record, Table table)
    {
        if (record.Problem is { } broken)
            return broken;
        if (table.Profile.Header is not { } header)
            return table.Mapper.Map(record.Fields);
        var extra = record.Fields.AsSpan(Math.Min(header.Length, record.Fields.Length));
        var isEmpty = true;
        foreach (var field in extra)
            isEmpty &= field.Length == 0;
        return record.Fields.Length < header.Length || !isEmpty
            ? Failure.Invalid("columns.count", $"The row has {record.Fields.Length} columns, the header {header.Length}.", null, record.Fields.Length)
            : table.Mapper.Map(record.Fields);
    }

    // Personal data does not even go into rejections; what cannot be split cannot be cleaned, so then nothing of the line is kept.
    private static string Kept(Record record, Table table)
    {
        if (table.Personal.Count == 0)
            return record.Text;
        return record.Problem is not null
            ? "(not kept: the file has personal data, and the line cannot be split into columns)"
            : TextRecords.Join(record.Fields.Select((field, column) => table.Personal.Contains(column) ? "" : field), table.Sample.Delimiter);
    }
}
