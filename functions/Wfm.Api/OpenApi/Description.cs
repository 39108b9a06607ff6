using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Wfm.Api.OpenApi;

/// <summary>What the OpenAPI document says of an address. A test refuses an address without a summary.</summary>
internal static class Description
{
    /// <summary>Metadata: the address takes <c>limit</c> and <c>cursor</c>.</summary>
    internal sealed record Paged;

    /// <summary>Metadata: a query parameter.</summary>
    internal sealed record Query(string Name, string Meaning, string? Example, bool Required);

    /// <summary>Metadata: changes need If-Match.</summary>
    internal sealed record Matched;

    /// <summary>A sentence, and the type of a good answer.</summary>
    internal static RouteHandlerBuilder Answers<T>(this RouteHandlerBuilder builder, string summary, int status = StatusCodes.Status200OK, string contentType = "application/json") =>
        builder.WithSummary(summary).Produces<T>(status, contentType);

    /// <summary>A sentence, and that a good answer is a file of text.</summary>
    internal static RouteHandlerBuilder AnswersFile(this RouteHandlerBuilder builder, string summary, string contentType) =>
        builder.WithSummary(summary).Produces<string>(StatusCodes.Status200OK, contentType);

    /// <summary>The type of the JSON body it takes.</summary>
    internal static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder builder)
        where T : notnull => builder.Accepts<T>("application/json");

    /// <summary>It answers page by page.</summary>
    internal static RouteHandlerBuilder IsPaged(this RouteHandlerBuilder builder) => builder.WithMetadata(new Paged());

    /// <summary>It changes what it is given the ETag of.</summary>
    internal static RouteHandlerBuilder NeedsIfMatch(this RouteHandlerBuilder builder) => builder.WithMetadata(new Matched());

    /// <summary>It takes a query parameter.</summary>
    internal static RouteHandlerBuilder TakesQuery(this RouteHandlerBuilder builder, string name, string meaning, string? example = null, bool required = false) =>
        builder.WithMetadata(new Query(name, meaning, example, required));
}
