using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Wfm.Domain.Demand;

namespace Wfm.Planning.Json;

/// <summary><c>"08:00-20:00"</c>; the end of the day is <c>24:00</c>.</summary>
internal sealed class OpenRangeConverter : JsonConverter<OpenRange>
{
    public override OpenRange Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var text = reader.TokenType == JsonTokenType.String ? reader.GetString()! : "";
        return text.Split('-') is [var from, var to] && Clock(from) is { } start && Clock(to) is { } end
            ? OpenRange.Create(start, end).Match(range => range, failure => throw new JsonException(failure.Message))
            : throw new JsonException($"opening hours look like 08:00-20:00, but were '{text}'.");
    }

    public override void Write(Utf8JsonWriter writer, OpenRange value, JsonSerializerOptions options) =>
        writer.WriteStringValue($"{Clock(value.From)}-{Clock(value.To)}");

    private static TimeSpan? Clock(string text) =>
        text.Trim() == "24:00" ? TimeSpan.FromHours(24)
        : TimeSpan.TryParseExact(text.Trim(), "hh\\:mm", CultureInfo.InvariantCulture, out var clock) ? clock
        : null;

    private static string Clock(TimeSpan time) => time.Days > 0 ? "24:00" : time.ToString("hh\\:mm", CultureInfo.InvariantCulture);
}
