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
    internal const long MaximumBytes = 100L * 1024 * 1024;
    private const int InMemory = 1024 * 1024;
    private static readonly string[] Types = ["text/csv", "text/plain", "application/json", "application/x-ndjson"];

    internal static void MapVolumes(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/volumes", UploadAsync).Requires(Role.Ingest)
            .Accepts<string>("text/csv").Answers<PayloadReference>("Send a CSV or JSON file of contact volume; the same file again is the same import.", StatusCodes.Status202Accepted)
            .TakesChoices().TakesUpTo(MaximumBytes).Audits("volume.import");
        routes.MapPost("/api/volumes/dry-run", TryAsync).Requires(Role.Ingest)
            .Accepts<string>("text/csv").Answers<DryRun>("What an import of this file would store, reject and notice; nothing is written.").TakesChoices().TakesUpTo(MaximumBytes).OnlyComputes();
    }

    internal static RouteHandlerBuilder TakesChoices(this RouteHandlerBuilder builder) => builder
        .TakesQuery("profile", "Read the file as this profile instead of detecting it.", "genesys-history")
        .TakesQuery("zone", "IANA time zone of times without an offset.", "Europe/London")
        .TakesQuery("aggregate", "true: add shorter rows up to the group's intervals, and halve rows of 30 minutes for groups of 15.", "true")
        .TakesQuery("mapping", "The mapping file as JSON: columns, groups, zone, dateOrder, decimalMark and what else the file does not say.", """{"columns":{"offered":"Calls"}}""");

    private static async Task<IResult> UploadAsync(HttpContext context, SubmitVolume submit, CancellationToken cancel)
    {
        if (!VolumeChoices.Of(context).TryGet(out var choices, out var failure))
            return Problems.Result(failure);
        await using var buffer = new FileBufferingReadStream(context.Request.Body, InMemory, MaximumBytes, Path.GetTempPath());
        if (await DrainAsync(context, buffer, cancel) is { } refused)
            return Problems.Result(refused);
        var payload = await submit.SubmitAsync(context.Caller().Tenant, $"upload by {context.Caller().Name}", buffer, cancel, choices);
        context.AuditChange(null, payload.Sha256);
        return Answers.Accepted("/api/imports", payload);
    }

    private static async Task<IResult> TryAsync(HttpContext context, ImportVolume importer, CancellationToken cancel)
    {
        if (!VolumeChoices.Of(context).TryGet(out var choices, out var failure))
            return Problems.Result(failure);
        await using var buffer = new FileBufferingReadStream(context.Request.Body, InMemory, MaximumBytes, Path.GetTempPath());
        return await DrainAsync(context, buffer, cancel) is { } refused
            ? Problems.Result(refused)
            : (await importer.TryAsync(context.Caller().Tenant, "dry run", buffer, choices, cancel)).Answer();
    }

    private static async Task<Failure?> DrainAsync(HttpContext context, FileBufferingReadStream buffer, CancellationToken cancel)
    {
        var type = context.Request.ContentType;
        if (!Types.Any(known => type?.StartsWith(known, StringComparison.OrdinalIgnoreCase) == true))
            return Failure.Invalid(Refusals.MediaType, $"Send the file as {string.Join(", ", Types)}.", "Content-Type", type);
        try
        {
            await buffer.DrainAsync(cancel);
        }
        catch (IOException full) when (full is not BadHttpRequestException)
        {
            return Failure.Invalid(Refusals.BodyTooLarge, $"A file may have {MaximumBytes / 1024 / 1024} MB at most; send it in pieces (/api/uploads).", "body");
        }

        buffer.Position = 0;
        return null;
    }
}
