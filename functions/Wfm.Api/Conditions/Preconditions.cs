using Microsoft.AspNetCore.Http;

namespace Wfm.Api.Conditions;

/// <summary>Nobody overwrites what they have not seen: a change names the ETag it was made from.</summary>
internal static class Preconditions
{
    /// <summary>
    /// Null where <c>If-Match</c> names <paramref name="current"/>, the tag of the resource as a GET would give it now. Else a failure: 428 where the header is missing,
    /// 412 where the resource has changed. For a resource that does not exist yet, <paramref name="current"/> is null and <c>If-None-Match: *</c> is asked for.
    /// </summary>
    internal static Failure? Check(HttpContext context, string? current)
    {
        var headers = context.Request.Headers;
        if (current is null)
        {
            return headers.IfMatch.Count > 0
                ? Failure.Conflict(Refusals.PreconditionFailed, "There is nothing here yet, so it cannot be what you saw. Read it again.")
                : null;
        }

        if (headers.IfNoneMatch == "*")
            return Failure.Conflict(Refusals.PreconditionFailed, "It exists already. Read it, then send If-Match with its ETag.");
        if (headers.IfMatch.Count == 0)
            return Failure.Conflict(Refusals.PreconditionRequired, "A change must say what it changes: send If-Match with the ETag of what you read.");
        return ETags.Matches(headers.IfMatch, current)
            ? null
            : Failure.Conflict(Refusals.PreconditionFailed, "Somebody else has changed it since you read it. Read it again and repeat your change.");
    }
}
