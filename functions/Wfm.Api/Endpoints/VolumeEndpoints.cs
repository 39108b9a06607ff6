using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.WebUtilities;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Limits;
using Wfm.Api.OpenApi;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Messages;

namespace Wfm.Api.Endpoints;

internal static class VolumeEndpoints
{
    private const long MaximumBytes = 100L * 1024 * 1024;
    private const int InMemory = 1024 * 1024;

    internal static void MapVolumes(this IEndpointRouteBuilder routes) => routes.MapPost("/api/volumes", UploadAsync).Requires(Role.Ingest)
        .Accepts<string>("text/csv").Answers<PayloadReference>("Send a CSV file of contact volume; the same file again is the same import.", StatusCodes.Status202Accepted).TakesUpTo(MaximumBytes).Audits("volume.import");

    private static async Task<IResult> UploadAsync(HttpContext context, SubmitVolume submit, CancellationToken cancel)
    {
        if (context.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) != true)
            return Problems.Result(Failure.Invalid(Refusals.MediaType, "Send the file as text/csv.", "Content-Type", context.Request.ContentType));

        await using var buffer = new FileBufferingReadStream(context.Request.Body, InMemory, MaximumBytes, Path.GetTempPath());
        try
        {
            await buffer.DrainAsync(cancel);
        }
        catch (IOException full) when (full is not BadHttpRequestException)
        {
            return Problems.Result(Failure.Invalid(Refusals.BodyTooLarge, $"A file may have {MaximumBytes / 1024 / 1024} MB at most; split it.", "body"));
        }

        buffer.Position = 0;
        var payload = await submit.SubmitAsync(context.Caller().Tenant, $"upload by {context.Caller().Name}", buffer, cancel);
        context.AuditChange(null, payload.Sha256);
        return Answers.Accepted("/api/imports", payload);
    }
}
