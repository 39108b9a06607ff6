using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Bodies;
using Wfm.Api.Exports;
using Wfm.Api.OpenApi;
using Wfm.Api.Paging;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class ImportEndpoints
{
    internal static void MapImports(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/imports", async (HttpContext context, IImportStore imports, CancellationToken cancel) =>
            await context.PageAsync(await imports.ListAsync(context.Caller().Tenant, cancel), import => import.Id, cancel))
            .Requires(Role.PlanningRead).Answers<Page<Import>>("What came in, and how many rows of it could be used.").IsPaged();
        routes.MapGet("/api/imports/{import}", async (string import, HttpContext context, IImportStore imports, CancellationToken cancel) =>
            (await imports.FindAsync(context.Caller().Tenant, import, cancel)).Answer())
            .Requires(Role.PlanningRead).Answers<Import>("One import: how it was read, what was stored, rejected and noticed.");
        routes.MapGet("/api/imports/{import}/rejections.csv", DownloadAsync)
            .Requires(Role.PlanningRead).AnswersFile("The rejected rows of an import with line, rule, field and value, to be mended.", "text/csv").Audits("rejections.export");

        routes.MapPost("/api/imports/{import}/accept", async (string import, HttpContext context, ManageImports manage, CancellationToken cancel) =>
            Accepted(context, await manage.AcceptAsync(context.Caller().Tenant, import, cancel)))
            .Requires(Role.Ingest).Answers<Import>("Take a held import in spite of its rejected rows.", StatusCodes.Status202Accepted).Audits("import.accept");
        routes.MapPost("/api/imports/{import}/withdraw", async (string import, HttpContext context, ManageImports manage, CancellationToken cancel) =>
            (await manage.WithdrawAsync(context.Caller().Tenant, import, withdrawn: true, cancel)).Answer())
            .Requires(Role.Ingest).Answers<Import>("Take an import back: what lay below it counts again.").Audits("import.withdraw");
        routes.MapPost("/api/imports/{import}/restore", async (string import, HttpContext context, ManageImports manage, CancellationToken cancel) =>
            (await manage.WithdrawAsync(context.Caller().Tenant, import, withdrawn: false, cancel)).Answer())
            .Requires(Role.Ingest).Answers<Import>("Put a withdrawn import back.").Audits("import.restore");
        routes.MapPost("/api/imports/{import}/replay", ReplayAsync)
            .Requires(Role.Ingest).Takes<ReadingChoices>().Answers<Import>("Try an import with rejected rows again, as before or with the mapping in the body; it takes this one's place.", StatusCodes.Status202Accepted).Audits("import.replay");

        routes.MapGet("/api/rejections", async (HttpContext context, IRejectionStore rejections, CancellationToken cancel) =>
            await context.PageAsync(await rejections.ListAsync(context.Caller().Tenant, cancel), rejection => $"{rejection.Origin}|{rejection.Key}", cancel))
            .Requires(Role.PlanningRead).Answers<Page<Rejection>>("Rows and messages that could not be used, each with field, value and rule.").IsPaged();
    }

    private static async Task<IResult> ReplayAsync(string import, HttpContext context, ManageImports manage, CancellationToken cancel)
    {
        var choices = default(ReadingChoices);
        if (context.Request.ContentLength is > 0)
        {
            if (!(await context.ReadJsonAsync<ReadingChoices>(cancel)).TryGet(out choices, out var malformed))
                return Problems.Result(malformed);
        }

        return Accepted(context, await manage.ReplayAsync(context.Caller().Tenant, import, choices, cancel));
    }

    private static IResult Accepted(HttpContext context, Result<Import> import)
    {
        context.AuditChange(null, null);
        return import.Match(found => Answers.Accepted($"/api/imports/{found.Id}", found), Problems.Result);
    }

    private static async Task<IResult> DownloadAsync(string import, HttpContext context, IImportStore imports, IRejectionStore rejections, CancellationToken cancel)
    {
        if (!(await imports.FindAsync(context.Caller().Tenant, import, cancel)).TryGet(out var found, out var unknown))
            return Problems.Result(unknown);
        return Results.Stream(
            body => RejectionCsv.WriteAsync(body, rejections.OfAsync(context.Caller().Tenant, found.Id, cancel), cancel), "text/csv; charset=utf-8", $"rejections-{found.Id}.csv");
    }
}
