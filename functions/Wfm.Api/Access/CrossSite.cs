using Microsoft.AspNetCore.Http;

namespace Wfm.Api.Access;

/// <summary>
/// Browsers send credentials along with requests that other sites start. A change that a browser says comes from another site is refused; programs send no such header.
/// </summary>
internal static class CrossSite
{
    internal static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        var reads = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method);
        if (!reads && (request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site" || ForeignOrigin(request)))
        {
            await Problems.WriteAsync(context, Failure.Forbidden("access.crossSite", "Changes are taken from our own pages and from programs, not from other sites."));
            return;
        }

        await next(context);
    }

    private static bool ForeignOrigin(HttpRequest request) =>
        request.Headers.Origin.ToString() is { Length: > 0 } origin
        && !(Uri.TryCreate(origin, UriKind.Absolute, out var from) && string.Equals(from.Authority, request.Host.Value, StringComparison.OrdinalIgnoreCase));
}
