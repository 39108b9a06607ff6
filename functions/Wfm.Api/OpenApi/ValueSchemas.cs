using Microsoft.OpenApi;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;

namespace Wfm.Api.OpenApi;

/// <summary>Schemas of types that are written as one value.</summary>
internal static class ValueSchemas
{
    internal const string KeyPattern = "^[A-Za-z0-9._-]{1,64}$";

    internal static void Describe(OpenApiSchema schema, Type type)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(TenantId) || type == typeof(SiteId) || type == typeof(TeamId) || type == typeof(PlanningGroupId))
            Text(schema, KeyPattern, null);
        else if (type == typeof(IanaZone))
            Text(schema, null, "IANA time zone, as Europe/London.");
        else if (type == typeof(Currency))
            Text(schema, "^[A-Z]{3}$", "ISO 4217 code.");
        else if (type == typeof(TimeSpan))
            Text(schema, null, "Duration, as 00:00:20.");
        else if (type == typeof(OpenRange))
            Text(schema, @"^\d\d:\d\d-\d\d:\d\d$", "As 08:00-20:00; the end of the day is 24:00.");
        else if (type == typeof(Shrinkage) || type == typeof(Occupancy))
            Number(schema, "Percent.");
        else if (type == typeof(FullTimeEquivalent))
            Number(schema, "Full-time equivalents.");
        else if (type == typeof(decimal))
            Number(schema, null);
    }

    private static void Text(OpenApiSchema schema, string? pattern, string? description)
    {
        schema.Type = JsonSchemaType.String;
        schema.Properties = null;
        schema.Required = null;
        schema.Pattern = pattern;
        schema.Description = description;
    }

    private static void Number(OpenApiSchema schema, string? description)
    {
        schema.Type = JsonSchemaType.Number;
        schema.Pattern = null;
        schema.Properties = null;
        schema.Required = null;
        schema.Description = description;
    }
}
