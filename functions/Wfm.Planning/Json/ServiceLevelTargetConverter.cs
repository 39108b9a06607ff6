using System.Text.Json;
using System.Text.Json.Serialization;
using Wfm.Domain.Units;

namespace Wfm.Planning.Json;

/// <summary><c>{"percent":80,"answerWithin":"00:00:20","definition":"answeredOfOffered"}</c></summary>
internal sealed class ServiceLevelTargetConverter : JsonConverter<ServiceLevelTarget>
{
    private sealed record Shape(double Percent, TimeSpan AnswerWithin, ServiceLevelDefinition Definition = ServiceLevelDefinition.AnsweredOfOffered);

    public override ServiceLevelTarget Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var shape = JsonSerializer.Deserialize<Shape>(ref reader, options) ?? throw new JsonException("a service-level target was expected.");
        return ServiceLevelTarget.Create(shape.Percent, shape.AnswerWithin, shape.Definition).Match(target => target, failure => throw new JsonException(failure.Message));
    }

    public override void Write(Utf8JsonWriter writer, ServiceLevelTarget value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, new Shape(Math.Round(value.Share * 100, 12), value.AnswerWithin, value.Definition), options);
}
