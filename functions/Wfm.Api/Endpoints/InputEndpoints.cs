using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Limits;
using Wfm.Api.OpenApi;
using Wfm.Planning.ImportInputs;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class InputEndpoints
{
    private const long MaximumBytes = 5L * 1024 * 1024;

    internal static void MapInputs(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/api/inputs/{kind}", TakeAsync).Requires(Role.Ingest).Accepts<string>("text/csv")
            .Answers<InputDocument>("Send a CSV table of shrinkage, absence, calendar or events; it is kept as a document with the rows that were accepted and rejected.", StatusCodes.Status201Created)
            .TakesUpTo(MaximumBytes).Audits("inputs.import");
        routes.MapGet("/api/inputs/{kind}", async (string kind, HttpContext context, IInputStore inputs, CancellationToken cancel) =>
            Kind(kind).TryGet(out var known, out var unknown) ? Answers.Json(await inputs.ListAsync(context.Caller().Tenant, known, cancel)) : Problems.Result(unknown))
            .Requires(Role.PlanningRead).Answers<IReadOnlyList<InputDocument>>("The stored tables of a kind of inputs, newest first.");
    }

    private static async Task<IResult> TakeAsync(string kind, HttpContext context, ImportInputs inputs, CancellationToken cancel)
    {
        if (!Kind(kind).TryGet(out var known, out var failure))
            return Problems.Result(failure);
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, cancel);
        if (!(await inputs.TakeAsync(context.Caller().Tenant, known, $"upload by {context.Caller().Name}", body.ToArray(), cancel)).TryGet(out var document, out failure))
            return Problems.Result(failure);
        context.AuditChange(null, document.Id);
        return Answers.Created($"/api/inputs/{kind}", document);
    }

    private static Result<InputKind> Kind(string text) => !text.Any(char.IsAsciiDigit) && Enum.TryParse<InputKind>(text, ignoreCase: true, out var kind)
        ? kind
        : Failure.NotFound("inputs.kind", $"Inputs are {string.Join(", ", Enum.GetNames<InputKind>()).ToLowerInvariant()}, not '{text}'.", "kind", text);
}
