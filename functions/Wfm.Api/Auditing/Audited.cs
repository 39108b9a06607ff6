using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Planning.Audit;
using Wfm.Planning.Ports;

namespace Wfm.Api.Auditing;

/// <summary>
/// Every change and every export is in the audit trail: the entry is written after the change and before the answer, so nobody is told of a change, or handed an
/// export, that is not in it.
/// </summary>
internal static class Audited
{
    private const string ChangeItem = "Wfm.AuditChange";

    /// <summary>Marks an address as audited.</summary>
    internal sealed record Mark(string Action);

    /// <summary>Marks a request that only computes, though it is sent with a body.</summary>
    internal sealed record ChangesNothing;

    /// <summary>Says that nothing is stored by this request, though it is sent with a body; a question, so not audited.</summary>
    internal static RouteHandlerBuilder OnlyComputes(this RouteHandlerBuilder builder) => builder.WithMetadata(new ChangesNothing());

    private sealed record Change(string? Target, string? Before, string? After);

    /// <summary>Audits what succeeds at this address, as subject and verb: <c>price-book.change</c>, <c>budget.export</c>.</summary>
    internal static RouteHandlerBuilder Audits(this RouteHandlerBuilder builder, string action) =>
        builder.WithMetadata(new Mark(action)).AddEndpointFilter(async (invocation, next) => await FilterAsync(invocation, next, action));

    /// <summary>Says what the audited request changed: ETags or content ids before and after; and its address, where it is not the request's own.</summary>
    internal static void AuditChange(this HttpContext context, string? before, string? after, string? target = null) =>
        context.Items[ChangeItem] = new Change(target, before, after);

    private static async ValueTask<object?> FilterAsync(EndpointFilterInvocationContext invocation, EndpointFilterDelegate next, string action)
    {
        var result = await next(invocation);
        if (result is IStatusCodeHttpResult { StatusCode: >= StatusCodes.Status400BadRequest })
            return result;
        var context = invocation.HttpContext;
        var (caller, change) = (context.Caller(), context.Items[ChangeItem] as Change);
        var happened = new AuditEvent(caller.Name, action, change?.Target ?? context.Request.Path.Value!, change?.Before, change?.After);
        // Not the request's token: who hangs up now has changed something all the same.
        await context.RequestServices.GetRequiredService<IAuditLog>().AppendAsync(caller.Tenant, happened, CancellationToken.None);
        return result;
    }
}
