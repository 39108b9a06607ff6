using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Planning.Ports;

namespace Wfm.Api.Idempotency;

/// <summary>
/// Honours <c>Idempotency-Key</c>: the first request under a key is carried out, the same request again gets the same answer, another request under it is
/// refused (422), one that comes while the first is still running is asked to wait (409). Keys are each caller's own and are kept for a day.
/// </summary>
internal static class Idempotent
{
    internal const string Header = "Idempotency-Key";
    private const int LongestKey = 128;

    /// <summary>Marks an address as one that honours the header.</summary>
    internal sealed record Mark;

    /// <summary>Honours the header at this address.</summary>
    internal static RouteHandlerBuilder IsIdempotent(this RouteHandlerBuilder builder) => builder.WithMetadata(new Mark()).AddEndpointFilter(FilterAsync);

    private static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next)
    {
        var context = invocation.HttpContext;
        var header = context.Request.Headers[Header].ToString();
        if (header.Length == 0)
            return await next(invocation);
        if (header.Length > LongestKey || !header.All(character => character is > ' ' and < '\x7f'))
            return Problems.Result(Failure.Invalid("idempotency.key", $"{Header} must be 1 to {LongestKey} printable ASCII characters without spaces.", Header));

        var cancel = context.RequestAborted;
        var (caller, answers) = (context.Caller(), context.RequestServices.GetRequiredService<IAnswerStore>());
        var key = ContentId.Of("idempotency", caller.Name, header);
        var reservation = new GivenAnswer(await RequestIdAsync(context, cancel), context.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow());
        if (await answers.ReserveAsync(caller.Tenant, key, reservation, cancel) is { } given)
            return Again(context, given, reservation);
        try
        {
            var result = await next(invocation) as IResult ?? throw new InvalidOperationException("An idempotent address answers with an IResult.");
            return new RecordedResult(result, answers, caller.Tenant, key, reservation);
        }
        catch
        {
            // Nothing was answered, so the caller may try again under the same key.
            await answers.ReleaseAsync(caller.Tenant, key, CancellationToken.None);
            throw;
        }
    }

    private static IResult Again(HttpContext context, GivenAnswer given, GivenAnswer asked)
    {
        if (given.Request != asked.Request)
            return Problems.Result(Failure.Conflict(Refusals.KeyReused, $"This {Header} was used for another request. Use a new key for a new request."));
        if (given.Status is not null)
            return new ReplayedResult(given);
        context.Response.Headers.RetryAfter = "2";
        return Problems.Result(Failure.Conflict("idempotency.running", "The first request under this key is still being carried out."));
    }

    private static async Task<string> RequestIdAsync(HttpContext context, CancellationToken cancel)
    {
        var request = context.Request;
        request.EnableBuffering();
        var hash = await SHA256.HashDataAsync(request.Body, cancel);
        request.Body.Position = 0;
        return ContentId.Of("request", request.Method, request.Path.Value!, request.QueryString.Value ?? "", request.Headers.IfMatch.ToString(), Convert.ToHexString(hash));
    }
}
