using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;
using Wfm.Api.Access;
using Wfm.Planning.Json;

namespace Wfm.Api.OpenApi;

/// <summary>The OpenAPI 3.1 document, generated from the endpoints; a test holds openapi.json to it.</summary>
internal static class OpenApiDocuments
{
    internal const string Address = "/api/openapi.json";

    internal static IServiceCollection AddWfmOpenApi(this IServiceCollection services) => services
        .ConfigureHttpJsonOptions(options =>
        {
            // Schemas must show values as we write them.
            foreach (var converter in WfmJson.Options.Converters)
                options.SerializerOptions.Converters.Add(converter);
            options.SerializerOptions.RespectNullableAnnotations = true;
            options.SerializerOptions.TypeInfoResolver = WfmJson.Options.TypeInfoResolver;
        })
        .AddOpenApi(options =>
        {
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
            // Only our own addresses, also inside a host that has more; the pages are no API.
            options.ShouldInclude = description =>
                description.ActionDescriptor.EndpointMetadata.OfType<RoleRequirement.Required>().Any() && description.RelativePath?.StartsWith("api/", StringComparison.Ordinal) == true;
            options.AddSchemaTransformer((schema, context, _) =>
            {
                ValueSchemas.Describe(schema, context.JsonTypeInfo.Type);
                return Task.CompletedTask;
            });
            options.AddOperationTransformer((operation, context, _) =>
            {
                OperationDescription.Describe(operation, context.Description, context.Document!);
                return Task.CompletedTask;
            });
            options.AddDocumentTransformer((document, _, _) =>
            {
                OperationDescription.DescribeAll(document);
                return Task.CompletedTask;
            });
        });

    internal static void MapOpenApiDocument(this IEndpointRouteBuilder routes) => routes.MapOpenApi(Address).Public();
}
