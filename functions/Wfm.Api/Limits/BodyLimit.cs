using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Wfm.Api.Limits;

/// <summary>How large a body may be: 1 MiB, unless the address says otherwise.</summary>
internal static class BodyLimit
{
    internal const long Default = 1024 * 1024;

    /// <summary>Endpoint metadata: the most bytes of a body.</summary>
    internal sealed record Maximum(long Bytes);

    /// <summary>Takes bodies up to so many bytes.</summary>
    internal static TBuilder TakesUpTo<TBuilder>(this TBuilder builder, long bytes)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Maximum(bytes));

    internal static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var maximum = context.GetEndpoint()?.Metadata.GetMetadata<Maximum>()?.Bytes ?? Default;
        if (context.Request.ContentLength > maximum)
        {
            await Problems.WriteAsync(context, Failure.Invalid(Refusals.BodyTooLarge, $"A body may have {maximum} bytes here, but {context.Request.ContentLength} were announced.", "Content-Length", context.Request.ContentLength));
            return;
        }

        // What is announced may be a lie, or missing: the server counts what really comes.
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = maximum;
        await next(context);
    }
}
