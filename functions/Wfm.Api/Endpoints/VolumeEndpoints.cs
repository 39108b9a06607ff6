using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Wfm.Api.Access;
using Wfm.Planning.IngestVolume;

namespace Wfm.Api.Endpoints;

internal static class VolumeEndpoints
{
    private const long MaximumBytes = 100L * 1024 * 1024;
    private const int InMemory = 1024 * 1024;

    internal static void MapVolumes(this IEndpointRouteBuilder routes) => routes.MapPost("/api/volumes", UploadAsync).Requires(Role.Ingest);

    private static async Task<IResult> UploadAsync(HttpContext context, SubmitVolume submit, CancellationToken cancel)
    {
        if (context.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) != true)
            return Problems.Result(Failure.Invalid("upload.contentType", "Send the file as text/csv.", "Content-Type", context.Request.ContentType));

        await using var buffer = new FileBufferingReadStream(context.Request.Body, InMemory, MaximumBytes, Path.GetTempPath());
        try
        {
            await buffer.DrainAsync(cancel);
        }
        catch (IOException)
        {
            return Problems.Result(Failure.Invalid("upload.size", $"A file may have {MaximumBytes / 1024 / 1024} MB at most; split it.", "body"));
        }

        buffer.Position = 0;
        var payload = await submit.SubmitAsync(context.Caller().Tenant, $"upload by {context.Caller().Name}", buffer, cancel);
        return Results.Accepted("/api/imports", payload);
    }
}
