using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wfm.Planning.Json;

/// <summary>A value that is a text in JSON, read by the type's own factory; its failure becomes the error message.</summary>
internal sealed class TextConverter<T>(Func<string?, Result<T>> parse, Func<T, string> format) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String
            ? parse(reader.GetString()).Match(value => value, failure => throw new JsonException(failure.Message))
            : throw new JsonException("a text was expected.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(format(value));

    public override T ReadAsPropertyName(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        parse(reader.GetString()).Match(value => value, failure => throw new JsonException(failure.Message));

    public override void WriteAsPropertyName(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WritePropertyName(format(value));
}
