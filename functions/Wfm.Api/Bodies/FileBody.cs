using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.WebUtilities;

namespace Wfm.Api.Bodies;

/// <summary>Takes a CSV file from a request, in memory up to 1 MiB, on disk up to 100 MiB.</summary>
internal static class FileBody
{
    internal const long MaximumBytes = 100L * 1024 * 1024;
    private const int InMemory = 1024 * 1024;

    /// <summary>The whole file, from its beginning; the caller disposes it. Fails with <c>body.mediaType</c> or <c>body.tooLarge</c>.</summary>
    internal static async Task<Result<Stream>> ReadCsvAsync(this HttpContext context, CancellationToken cancel)
    {
        if (context.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) != true)
            return Failure.Invalid(Refusals.MediaType, "Send the file as text/csv.", "Content-Type", context.Request.ContentType);
        var buffer = new FileBufferingReadStream(context.Request.Body, InMemory, MaximumBytes, Path.GetTempPath());
        try
        {
            await buffer.DrainAsync(cancel);
            buffer.Position = 0;
            return buffer;
        }
        catch (IOException full) when (full is not BadHttpRequestException)
        {
            await buffer.DisposeAsync();
            return Failure.Invalid(Refusals.BodyTooLarge, $"A file may have {MaximumBytes / 1024 / 1024} MB at most; split it.", "body");
        }
        catch
        {
            await buffer.DisposeAsync();
            throw;
        }
    }
}
