using Microsoft.AspNetCore.Http;

namespace Wfm.Api;

/// <summary>What HTTP itself can refuse a request for: the rule's key decides the status, where the kind of failure is not fine enough.</summary>
internal static class Refusals
{
    internal const string Anonymous = "access.anonymous";
    internal const string PreconditionRequired = "precondition.required";
    internal const string PreconditionFailed = "precondition.failed";
    internal const string BodyTooLarge = "body.tooLarge";
    internal const string BodyTooSlow = "body.tooSlow";
    internal const string MediaType = "body.mediaType";
    internal const string RateExceeded = "rate.exceeded";
    internal const string KeyReused = "idempotency.reused";
    internal const string MethodNotAllowed = "route.method";

    /// <summary>The HTTP status of a failure.</summary>
    internal static int Status(Failure failure) => failure.Rule switch
    {
        Anonymous => StatusCodes.Status401Unauthorized,
        PreconditionRequired => StatusCodes.Status428PreconditionRequired,
        PreconditionFailed => StatusCodes.Status412PreconditionFailed,
        BodyTooLarge => StatusCodes.Status413PayloadTooLarge,
        BodyTooSlow => StatusCodes.Status408RequestTimeout,
        MediaType => StatusCodes.Status415UnsupportedMediaType,
        RateExceeded => StatusCodes.Status429TooManyRequests,
        KeyReused => StatusCodes.Status422UnprocessableEntity,
        MethodNotAllowed => StatusCodes.Status405MethodNotAllowed,
        _ => failure.Kind switch
        {
            FailureKind.Invalid => StatusCodes.Status400BadRequest,
            FailureKind.NotFound => StatusCodes.Status404NotFound,
            FailureKind.Conflict => StatusCodes.Status409Conflict,
            FailureKind.Forbidden => StatusCodes.Status403Forbidden,
            FailureKind.Unavailable => StatusCodes.Status503ServiceUnavailable,
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Kind, "A kind without a status."),
        },
    };

    /// <summary>The server refused the request before we saw all of it.</summary>
    internal static Failure Of(BadHttpRequestException bad) => bad.StatusCode switch
    {
        StatusCodes.Status413PayloadTooLarge => Failure.Invalid(BodyTooLarge, "The body is larger than this address takes."),
        StatusCodes.Status408RequestTimeout => Failure.Invalid(BodyTooSlow, "The body came too slowly."),
        _ => Failure.Invalid("request.malformed", "The request is not well-formed HTTP."),
    };
}
