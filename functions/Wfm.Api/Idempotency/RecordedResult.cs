using Microsoft.AspNetCore.Http;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Api.Idempotency;

/// <summary>An answer that is stored under its key before it is given. A failure that may pass (5xx) is not stored: the request may be tried again.</summary>
internal sealed class RecordedResult(IResult inner, IAnswerStore answers, TenantId tenant, string key, GivenAnswer reservation) : IResult
{
    private static readonly string[] Kept = ["Content-Type", "Location", "ETag"];

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        var body = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await inner.ExecuteAsync(httpContext);
        }
        finally
        {
            response.Body = body;
        }

        if (response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            await answers.ReleaseAsync(tenant, key, CancellationToken.None);
        }
        else
        {
            var headers = Kept.Where(response.Headers.ContainsKey).ToDictionary(name => name, name => response.Headers[name].ToString());
            await answers.SaveAsync(tenant, key, reservation with { Status = response.StatusCode, Headers = headers, Body = buffer.ToArray() }, CancellationToken.None);
        }

        buffer.Position = 0;
        await buffer.CopyToAsync(body, httpContext.RequestAborted);
    }
}

/// <summary>An answer given before, given again.</summary>
internal sealed class ReplayedResult(GivenAnswer given) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = given.Status!.Value;
        foreach (var (name, value) in given.Headers ?? new Dictionary<string, string>())
            response.Headers[name] = value;
        response.Headers["Idempotency-Replayed"] = "true";
        await response.Body.WriteAsync(given.Body, httpContext.RequestAborted);
    }
}
