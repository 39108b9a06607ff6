using System.Text;
using Microsoft.AspNetCore.Http;
using Wfm.Planning.Json;

namespace Wfm.Api.Bodies;

/// <summary>Reads a JSON body within the address's size limit; what is wrong with it is a failure, never an exception.</summary>
internal static class JsonBody
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    /// <summary>The body as a <typeparamref name="T"/>; fails with <c>body.mediaType</c>, <c>body.encoding</c> or <c>json.invalid</c>.</summary>
    internal static async Task<Result<T>> ReadJsonAsync<T>(this HttpContext context, CancellationToken cancel)
    {
        if (!context.Request.HasJsonContentType())
            return Failure.Invalid(Refusals.MediaType, "Send the body as application/json.", "Content-Type", context.Request.ContentType);
        using var buffer = new MemoryStream();
        await context.Request.Body.CopyToAsync(buffer, cancel);
        try
        {
            return WfmJson.Parse<T>(Strict.GetString(buffer.GetBuffer(), 0, (int)buffer.Length));
        }
        catch (DecoderFallbackException)
        {
            return Failure.Invalid("body.encoding", "The body is not UTF-8.");
        }
    }
}
