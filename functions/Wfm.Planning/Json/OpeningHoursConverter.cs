using System.Text.Json;
using System.Text.Json.Serialization;
using Wfm.Domain.Demand;

namespace Wfm.Planning.Json;

/// <summary><c>{"week":{"monday":["08:00-20:00"]},"exceptions":{"2026-12-25":[]}}</c></summary>
internal sealed class OpeningHoursConverter : JsonConverter<OpeningHours>
{
    private sealed record Shape(Dictionary<DayOfWeek, IReadOnlyList<OpenRange>> Week, SortedDictionary<DateOnly, IReadOnlyList<OpenRange>>? Exceptions);

    public override OpeningHours Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var shape = JsonSerializer.Deserialize<Shape>(ref reader, options) ?? throw new JsonException("opening hours were expected.");
        return new OpeningHours(shape.Week, shape.Exceptions);
    }

    public override void Write(Utf8JsonWriter writer, OpeningHours value, JsonSerializerOptions options)
    {
        var week = Enum.GetValues<DayOfWeek>().Where(day => value.On(day).Count > 0).ToDictionary(day => day, value.On);
        var exceptions = value.Exceptions.Count == 0 ? null : new SortedDictionary<DateOnly, IReadOnlyList<OpenRange>>(value.Exceptions.ToDictionary());
        JsonSerializer.Serialize(writer, new Shape(week, exceptions), options);
    }
}
