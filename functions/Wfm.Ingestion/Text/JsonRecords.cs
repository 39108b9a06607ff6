using System.Runtime.CompilerServices;
using System.Text.Json;

namespace Wfm.Ingestion.Text;

/// <summary>Objects of a JSON array, or one object a line, as records of one header. What is nested in them is left out.</summary>
internal static class JsonRecords
{
    /// <summary>The property names of the first object at the beginning of a file, and a sample of objects; null where there is no object.</summary>
    internal static (string[] Header, List<string[]> Rows)? Sample(ReadOnlySpan<byte> head)
    {
        var start = head.IndexOf((byte)'{');
        if (start < 0)
            return null;
        string[]? header = null;
        var rows = new List<string[]>();
        try
        {
            while (rows.Count < 200 && start >= 0)
            {
                var reader = new Utf8JsonReader(head[start..], isFinalBlock: false, default);
                if (!JsonDocument.TryParseValue(ref reader, out var document))
                    break;
                using (document)
                {
                    header ??= [.. document.RootElement.EnumerateObject().Where(IsPlain).Select(property => property.Name)];
                    rows.Add(Fields(document.RootElement, header));
                }

                var end = start + (int)reader.BytesConsumed;
                var next = head[end..].IndexOf((byte)'{');
                start = next < 0 ? -1 : end + next;
            }
        }
        catch (JsonException)
        {
            // The reading itself will say where it breaks.
        }

        return header is null ? null : (header, rows);
    }

    /// <summary>Objects of an array. Where the text breaks, what came before is good and the rest is one broken record.</summary>
    internal static async IAsyncEnumerable<Record> ReadArrayAsync(Stream utf8, string[] header, [EnumeratorCancellation] CancellationToken cancel)
    {
        var objects = JsonSerializer.DeserializeAsyncEnumerable<JsonElement>(utf8, cancellationToken: cancel).GetAsyncEnumerator(cancel);
        await using (objects)
        {
            for (long number = 1; ; number++)
            {
                Record? record;
                try
                {
                    record = await objects.MoveNextAsync() ? Of(number, objects.Current, header) : null;
                }
                catch (JsonException broken)
                {
                    record = new Record(number, "", [], Failure.Invalid("json.invalid", $"The text is no JSON from object {number} on (line {broken.LineNumber + 1}); nothing behind it was read."));
                }

                if (record is null)
                    yield break;
                yield return record.Value;
                if (record.Value.Problem?.Rule == "json.invalid")
                    yield break;
            }
        }
    }

    /// <summary>One object a line.</summary>
    internal static async IAsyncEnumerable<Record> ReadLinesAsync(TextReader text, string[] header, [EnumeratorCancellation] CancellationToken cancel)
    {
        var lines = new Lines(text);
        while (await lines.NextAsync(cancel) is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
                yield return Of(lines.Number, line, lines.Length, header);
        }
    }

    private static Record Of(long number, string line, long length, string[] header)
    {
        if (length > Lines.Longest)
            return new Record(number, line, [], Failure.Invalid("line.tooLong", $"The line has {length} characters; {Lines.Longest} are read."));
        try
        {
            using var document = JsonDocument.Parse(line);
            return Of(number, document.RootElement, header) with { Text = line };
        }
        catch (JsonException)
        {
            return new Record(number, line, [], Failure.Invalid("json.line", "The line is no JSON."));
        }
    }

    private static Record Of(long number, JsonElement element, string[] header) => element.ValueKind == JsonValueKind.Object
        ? new Record(number, element.GetRawText(), Fields(element, header), null)
        : new Record(number, element.GetRawText(), [], Failure.Invalid("json.object", $"A row is an object, but this is {element.ValueKind.ToString().ToLowerInvariant()}."));

    private static string[] Fields(JsonElement element, string[] header)
    {
        var fields = new string[header.Length];
        for (var column = 0; column < header.Length; column++)
            fields[column] = element.TryGetProperty(header[column], out var value) ? Text(value) : "";
        return fields;
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => value.GetRawText(),
        _ => "",
    };

    private static bool IsPlain(JsonProperty property) => property.Value.ValueKind is not (JsonValueKind.Object or JsonValueKind.Array);
}
