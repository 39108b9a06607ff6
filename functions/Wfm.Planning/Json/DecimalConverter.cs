using System.Text.Json;
using System.Text.Json.Serialization;

namespace Wfm.Planning.Json;

/// <summary>Decimals without trailing zeros: 30 and 30.0 are the same number and must be the same document.</summary>
internal sealed class DecimalConverter : JsonConverter<decimal>
{
    public override decimal Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Number && reader.TryGetDecimal(out var number) ? number : throw new JsonException("a number was expected.");

    public override void Write(Utf8JsonWriter writer, decimal value, JsonSerializerOptions options) => writer.WriteNumberValue(Normal(value));

    // Division by a one of 28 digits leaves the value and drops the zeros.
    internal static decimal Normal(decimal value) => value / 1.0000000000000000000000000000m;
}
