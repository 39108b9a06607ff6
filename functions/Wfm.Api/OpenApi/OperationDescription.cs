using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.OpenApi;
using Wfm.Api.Access;
using Wfm.Api.Idempotency;
using Wfm.Api.Paging;

namespace Wfm.Api.OpenApi;

/// <summary>Puts into the document what endpoints say of themselves: role, pages, idempotency, If-Match, problems.</summary>
internal static class OperationDescription
{
    private const string Problem = "Problem";

    internal static void Describe(OpenApiOperation operation, ApiDescription description, OpenApiDocument document)
    {
        var metadata = description.ActionDescriptor.EndpointMetadata;
        operation.Tags = new HashSet<OpenApiTagReference> { new(description.RelativePath!.Split('/')[1].Split('.')[0], document) };
        foreach (var parameter in (operation.Parameters ?? []).OfType<OpenApiParameter>().Where(parameter => parameter.In == ParameterLocation.Path))
            parameter.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Pattern = ValueSchemas.KeyPattern };
        if (metadata.OfType<Description.Paged>().Any())
        {
            Add(operation, ParameterLocation.Query, "limit", $"Items of a page, 1 to {Pages.MaximumLimit}.", new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1", Maximum = Pages.MaximumLimit.ToString(CultureInfo.InvariantCulture), Default = Pages.DefaultLimit });
            Add(operation, ParameterLocation.Query, "cursor", "The value of next in the page before.", Text());
        }

        foreach (var query in metadata.OfType<Description.Query>())
            Add(operation, ParameterLocation.Query, query.Name, query.Meaning, Text(), query.Required, query.Example);
        if (metadata.OfType<Idempotent.Mark>().Any())
            Add(operation, ParameterLocation.Header, Idempotent.Header, "A key of your choice: the same request under it is carried out once.", Text());
        if (metadata.OfType<Description.Matched>().Any())
            Add(operation, ParameterLocation.Header, "If-Match", "ETag of what you read.", Text(), required: true);

        var required = metadata.OfType<RoleRequirement.Required>().Last();
        operation.Extensions = new Dictionary<string, IOpenApiExtension>
        {
            ["x-role"] = new JsonNodeExtension(JsonValue.Create(required.Role is { } role ? RoleRequirement.RoleName(role) : required.SignedIn ? "any" : "public")),
        };
        operation.Responses ??= [];
        foreach (var status in required.SignedIn ? (string[])["400", "401", "403", "404", "429"] : ["429"])
            operation.Responses[status] = new OpenApiResponseReference(Problem, document);
    }

    internal static void DescribeAll(OpenApiDocument document)
    {
        document.Info = new OpenApiInfo
        {
            Title = "WfmFunctions",
            Version = "1",
            Description = "Forecast, staffing, people, seats and budget of contact centres. Every error is problem+json with rule, field and value; every GET has an ETag; lists come in pages of up to 500.",
        };
        document.Servers = [];
        document.Tags = null;
        document.Components ??= new OpenApiComponents();
        document.Components.Responses ??= new Dictionary<string, IOpenApiResponse>();
        document.Components.Responses[Problem] = new OpenApiResponse
        {
            Description = "What is wrong, rule by rule.",
            Content = new Dictionary<string, OpenApiMediaType> { [Problems.ContentType] = new OpenApiMediaType { Schema = ProblemSchema() } },
        };
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["entra"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "In Azure: a token of Entra ID, checked by the platform." },
            ["local"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "basic", Description = "On a local host with users: name and password." },
        };
    }

    private static OpenApiSchema ProblemSchema() => new()
    {
        Type = JsonSchemaType.Object,
        Required = new HashSet<string> { "type", "title", "status", "detail", "problems" },
        Properties = new Dictionary<string, IOpenApiSchema>
        {
            ["type"] = Text(),
            ["title"] = Text(),
            ["status"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
            ["detail"] = Text(),
            ["problems"] = new OpenApiSchema
            {
                Type = JsonSchemaType.Array,
                Items = new OpenApiSchema
                {
                    Type = JsonSchemaType.Object,
                    Required = new HashSet<string> { "rule", "message" },
                    Properties = new Dictionary<string, IOpenApiSchema>
                    {
                        ["rule"] = Text(), ["message"] = Text(), ["field"] = Text(), ["value"] = Text(), ["line"] = new OpenApiSchema { Type = JsonSchemaType.Integer },
                    },
                },
            },
        },
    };

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };

    private static void Add(OpenApiOperation operation, ParameterLocation location, string name, string meaning, OpenApiSchema schema, bool required = false, string? example = null) =>
        (operation.Parameters ??= []).Add(new OpenApiParameter { Name = name, In = location, Description = meaning, Schema = schema, Required = required, Example = example });
}
