using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wfm.Planning.Json;

/// <summary>A value that is a decimal number in JSON (percent for shares), read by the type's own factory.</summary>
internal sealed class NumberConverter<T>(Func<decimal, Result<T>> parse, Func<T, decimal> format) : JsonConverter<T>
{
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number)
            ? parse(number).Match(value => value, failure => throw new JsonException(failure.Message))
            : throw new JsonException("a number was expected.");

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteNumberValue(DecimalConverter.Normal(format(value)));
}
