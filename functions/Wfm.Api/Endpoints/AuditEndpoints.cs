using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Api.Paging;
using Wfm.Planning.Audit;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class AuditEndpoints
{
    internal static void MapAudit(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/audit", ListAsync).Requires(Role.Audit).Answers<Page<AuditEntry>>("Who changed or exported what, newest first.").IsPaged();
        routes.MapGet("/api/audit/verification", async (HttpContext context, IAuditLog log, CancellationToken cancel) =>
            Answers.Json(await log.VerifyAsync(context.Caller().Tenant, cancel))).Requires(Role.Audit).Answers<AuditVerification>("Checks that no entry of the audit trail is missing or changed.");
    }

    private static Task<IResult> ListAsync(HttpContext context, IAuditLog log, CancellationToken cancel) => context.PageAsync<AuditEntry>(
        async (after, count, stop) => (await log.ReadAsync(context.Caller().Tenant, after is null ? null : long.Parse(after, CultureInfo.InvariantCulture), count, stop)).ToList(),
        entry => entry.Number.ToString(CultureInfo.InvariantCulture),
        cancel);
}
