using Microsoft.AspNetCore.Http;
using Wfm.Planning.Json;

namespace Wfm.Api;

/// <summary>Failures as problem+json (RFC 9457): every problem with field, rule and value, no stack traces.</summary>
internal static class Problems
{
    internal const string ContentType = "application/problem+json";

    internal static IResult Result(Failure failure) => new FailureResult(failure);

    internal static async Task WriteAsync(HttpContext context, Failure failure)
    {
        var status = Refusals.Status(failure);
        context.Response.StatusCode = status;
        context.Response.ContentType = ContentType;
        // Whoever is told to wait is told how long.
        if (status == StatusCodes.Status503ServiceUnavailable && context.Response.Headers.RetryAfter.Count == 0)
            context.Response.Headers.RetryAfter = "5";
        var document = new ProblemDocument($"urn:wfm:{failure.Rule}", failure.Kind.ToString(), status, failure.Message, failure.Problems);
        await context.Response.Body.WriteAsync(WfmJson.Write(document), context.RequestAborted);
    }

    private sealed class FailureResult(Failure failure) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => Refusals.Status(failure);

        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, failure);
    }
}
