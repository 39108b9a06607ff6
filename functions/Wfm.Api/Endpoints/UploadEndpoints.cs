using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Limits;
using Wfm.Api.OpenApi;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>Files in pieces, resumable: a file is named by its SHA-256, its pieces by their offset. Pieces are streamed to storage as they come.</summary>
internal static class UploadEndpoints
{
    private const string Offset = "Upload-Offset";

    /// <summary>How far an upload is.</summary>
    internal sealed record Upload(string Sha256, long Received);

    internal static void MapUploads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/uploads/{sha256}", async (string sha256, IPayloadStore payloads, CancellationToken cancel) =>
            IsHash(sha256) ? Answers.Json(new Upload(sha256, await payloads.StagedAsync(sha256, cancel))) : Problems.Result(NoHash(sha256)))
            .Requires(Role.Ingest).Answers<Upload>("How many bytes of a file have come: where to go on after a break.");
        routes.MapPatch("/api/uploads/{sha256}", PieceAsync).Requires(Role.Ingest)
            .Accepts<string>("application/octet-stream").Answers<Upload>($"Send the next piece of a file, from the byte the header {Offset} says.").TakesUpTo(VolumeEndpoints.MaximumBytes).Audits("upload.piece");
        routes.MapPost("/api/uploads/{sha256}/import", ImportAsync).Requires(Role.Ingest)
            .Answers<PayloadReference>("Import a file whose pieces are all here; its hash is checked.", StatusCodes.Status202Accepted).TakesChoices().Audits("volume.import");
    }

    private static async Task<IResult> PieceAsync(string sha256, HttpContext context, IPayloadStore payloads, CancellationToken cancel)
    {
        if (!IsHash(sha256))
            return Problems.Result(NoHash(sha256));
        var text = context.Request.Headers[Offset].ToString();
        if (!long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var offset))
            return Problems.Result(Failure.Invalid("upload.offset", $"The header {Offset} says from which byte the piece goes on, but was '{text}'.", Offset, text));
        return (await payloads.StageAsync(sha256, offset, context.Request.Body, cancel)).Map(received => new Upload(sha256, received)).Answer();
    }

    private static async Task<IResult> ImportAsync(string sha256, HttpContext context, IPayloadStore payloads, SubmitVolume submit, CancellationToken cancel)
    {
        if (!IsHash(sha256))
            return Problems.Result(NoHash(sha256));
        if (!VolumeChoices.Of(context).TryGet(out var choices, out var failure) || !(await payloads.CommitAsync(sha256, cancel)).TryGet(out var payload, out failure))
            return Problems.Result(failure);
        await submit.SubmitAsync(context.Caller().Tenant, $"upload by {context.Caller().Name}", payload, cancel, choices);
        context.AuditChange(null, payload.Sha256);
        return Answers.Accepted("/api/imports", payload);
    }

    private static bool IsHash(string text) => text.Length == 64 && text.All(char.IsAsciiHexDigitLower);

    private static Failure NoHash(string text) => Failure.Invalid("upload.hash", "A file is named by its SHA-256: 64 lower-case hexadecimal digits.", "sha256", text);
}
