using System.Text;

namespace Wfm.Ingestion.Text;

/// <summary>The beginning of a file as a table: what profiles are recognised by.</summary>
/// <param name="IsJson">True for JSON.</param>
/// <param name="Delimiter">The delimiter; of JSON a comma.</param>
/// <param name="Lines">The first records, header included where there is one; of JSON the property names come first.</param>
/// <param name="HeaderText">The first line as it came; of JSON its first character, <c>[</c> or <c>{</c>.</param>
internal sealed record Sample(bool IsJson, char Delimiter, IReadOnlyList<string[]> Lines, string HeaderText)
{
    private const int Most = 500;
    private static readonly char[] Delimiters = [',', ';', '\t', '|'];

    internal static async Task<Result<Sample>> OfAsync(FileHead head, TextForm form, string? delimiter, CancellationToken cancel)
    {
        if (delimiter is { Length: not 1 } and not "\\t")
            return Failure.Invalid("delimiter.length", $"The delimiter is one character, but was '{delimiter}'.", "delimiter", delimiter);
        var text = form.Encoding.GetString(head.Bytes, form.MarkLength, head.Bytes.Length - form.MarkLength);
        if (text.AsSpan().TrimStart() is ['[' or '{', ..] && JsonRecords.Sample(Encoding.UTF8.GetBytes(text)) is { } json)
            return new Sample(true, ',', [json.Header, .. json.Rows], text.TrimStart()[..1]);

        // The last line of the sample may be cut.
        if (!head.IsWhole && text.LastIndexOf('\n') is > 0 and var end)
            text = text[..end];
        Sample? best = null;
        var bestScore = -1.0;
        foreach (var candidate in delimiter is null ? Delimiters : [delimiter == "\\t" ? '\t' : delimiter[0]])
        {
            var sample = await OfAsync(text, candidate, cancel);
            var score = sample.Lines.Count == 0 ? 0 : Score(sample.Lines);
            if (score > bestScore)
                (best, bestScore) = (sample, score);
        }

        return best!.Lines.Count > 0 ? best : Failure.Invalid("file.empty", "The file has no line that can be read.");
    }

    private static async Task<Sample> OfAsync(string text, char delimiter, CancellationToken cancel)
    {
        var lines = new List<string[]>();
        var first = "";
        using var records = new TextRecords(new StringReader(text), delimiter);
        await foreach (var record in records.ReadAsync(cancel))
        {
            if (record.Problem is not null)
                continue;
            first = lines.Count == 0 ? record.Text : first;
            lines.Add(record.Fields);
            if (lines.Count == Most)
                break;
        }

        return new Sample(false, delimiter, lines, first);
    }

    // A delimiter is the more likely the more lines it cuts into the same number of fields, and the more of them.
    private static double Score(IReadOnlyList<string[]> lines)
    {
        var fields = lines[0].Length;
        return fields < 2 ? 0.1 : lines.Count(line => line.Length == fields) / (double)lines.Count * (1 + Math.Log2(fields));
    }
}
