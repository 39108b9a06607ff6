using Microsoft.AspNetCore.Http;
using Wfm.Planning.Json;

namespace Wfm.Api;

/// <summary>Failures as problem+json (RFC 9457): every problem with field, rule and value, no stack traces.</summary>
internal static class Problems
{
    private sealed record Document(string Type, string Title, int Status, string Detail, IReadOnlyList<Problem> Problems);

    internal static IResult Result(Failure failure) => new FailureResult(failure);

    internal static async Task WriteAsync(HttpContext context, Failure failure)
    {
        context.Response.StatusCode = Status(failure);
        context.Response.ContentType = "application/problem+json";
        await context.Response.Body.WriteAsync(Body(failure), context.RequestAborted);
    }

    private static byte[] Body(Failure failure) =>
        WfmJson.Write(new Document($"urn:wfm:{failure.Rule}", failure.Kind.ToString(), Status(failure), failure.Message, failure.Problems));

    private static int Status(Failure failure) => failure.Kind switch
    {
        FailureKind.Invalid => StatusCodes.Status400BadRequest,
        FailureKind.NotFound => StatusCodes.Status404NotFound,
        FailureKind.Conflict => StatusCodes.Status409Conflict,
        FailureKind.Forbidden => StatusCodes.Status403Forbidden,
        FailureKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
        _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Kind, "A kind without a status."),
    };

    private sealed class FailureResult(Failure failure) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext, failure);
    }
}
