using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Bodies;
using Wfm.Api.Limits;
using Wfm.Api.OpenApi;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Messages;

namespace Wfm.Api.Endpoints;

internal static class VolumeEndpoints
{
    internal static void MapVolumes(this IEndpointRouteBuilder routes) => routes.MapPost("/api/volumes", UploadAsync).Requires(Role.Ingest)
        .Accepts<string>("text/csv").Answers<PayloadReference>("Send a CSV file of contact volume; the same file again is the same import.", StatusCodes.Status202Accepted)
        .TakesUpTo(FileBody.MaximumBytes).Audits("volume.import");

    private static async Task<IResult> UploadAsync(HttpContext context, SubmitVolume submit, CancellationToken cancel)
    {
        if (!(await context.ReadCsvAsync(cancel)).TryGet(out var file, out var failure))
            return Problems.Result(failure);
        await using (file)
        {
            var payload = await submit.SubmitAsync(context.Caller().Tenant, $"upload by {context.Caller().Name}", file, cancel);
            context.AuditChange(null, payload.Sha256);
            return Answers.Accepted("/api/imports", payload);
        }
    }
}
