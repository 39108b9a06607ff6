using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;

namespace Wfm.Planning.Json;

/// <summary>How our types look as JSON, everywhere: messages, stored documents, the API. Camel case, enums as words, times as ISO 8601.</summary>
public static class WfmJson
{
    /// <summary>Options to serialize with; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The JSON of a value as UTF-8: the same value gives the same bytes.</summary>
    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>A value from JSON we wrote ourselves.</summary>
    /// <exception cref="JsonException">It is not.</exception>
    public static T Read<T>(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("The document is null.");

    /// <summary>A value from JSON a caller wrote; fails with <c>json.invalid</c>, naming the path.</summary>
    public static Result<T> Parse<T>(string json)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) is { } value
                ? value
                : Failure.Invalid("json.invalid", "The document is null; an object was expected.");
        }
        catch (JsonException broken)
        {
            return Failure.Invalid("json.invalid", $"The document is not what was expected at '{broken.Path ?? "$"}', line {broken.LineNumber + 1}: {Reason(broken)}", broken.Path);
        }
        catch (NotSupportedException)
        {
            // A kind of thing among several, without the property that says which.
            return Failure.Invalid("json.invalid", "The document does not say which kind of thing it holds, as 'change' does for a scenario's changes.");
        }
    }

    // Our converters throw a sentence of their own; the serializer's would name .NET types.
    private static string Reason(JsonException broken) => broken.InnerException is null && broken.Message.Contains("Path:", StringComparison.Ordinal)
        ? "the value does not have the expected form."
        : broken.Message;

    // Nulls are not written, so what may be null need not be there.
    private static void RequireWhatCannotBeNull(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.AssociatedParameter is { IsNullable: true } || Nullable.GetUnderlyingType(property.PropertyType) is not null))
            property.IsRequired = false;
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            RespectNullableAnnotations = true,
            RespectRequiredConstructorParameters = true,
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutDerived, RequireWhatCannotBeNull } },
            Converters =
            {
                new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
                new TextConverter<TenantId>(TenantId.Parse, id => id.Value),
                new TextConverter<SiteId>(SiteId.Parse, id => id.Value),
                new TextConverter<TeamId>(TeamId.Parse, id => id.Value),
                new TextConverter<PlanningGroupId>(PlanningGroupId.Parse, id => id.Value),
                new TextConverter<IanaZone>(IanaZone.Parse, zone => zone.Id),
                new TextConverter<Currency>(Currency.Parse, currency => currency.Code),
                new NumberConverter<Shrinkage>(Shrinkage.FromPercent, shrinkage => shrinkage.Percent),
                new NumberConverter<Occupancy>(percent => Occupancy.FromPercent((double)percent), occupancy => decimal.Round((decimal)occupancy.Share * 100, 12)),
                new NumberConverter<FullTimeEquivalent>(value => FullTimeEquivalent.Of(value), fte => fte.Value),
                new DecimalConverter(),
                new ServiceLevelTargetConverter(),
                new OpenRangeConverter(),
                new OpeningHoursConverter(),
            },
        };
        options.MakeReadOnly();
        return options;
    }

    // What a type derives from its other properties is not part of the document: it would be stored twice and read back by nobody.
    private static void LeaveOutDerived(JsonTypeInfo type)
    {
        foreach (var property in type.Properties.Where(property => property.Set is null && property.AssociatedParameter is null).ToList())
            type.Properties.Remove(property);
    }
}
