using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Wfm.Api.Access;

/// <summary>Lets a request pass to an endpoint only with the role it names. An endpoint without a requirement is refused at start.</summary>
public static class RoleRequirement
{
    private const string CallerItem = "Wfm.Caller";

    /// <summary>Endpoint metadata: the role that is needed, or null where none is; and whether anybody may come.</summary>
    public sealed record Required(Role? Role, bool SignedIn = true);

    /// <summary>Only callers with the role.</summary>
    public static TBuilder Requires<TBuilder>(this TBuilder builder, Role role)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Required(role));

    /// <summary>Whoever is signed in, whatever the role.</summary>
    public static TBuilder RequiresAnyRole<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Required(null));

    /// <summary>Anybody: health probes and the dashboard's own files.</summary>
    public static TBuilder Public<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new Required(null, SignedIn: false));

    /// <summary>Endpoint metadata: what is answered is cut to the caller's sites.</summary>
    internal sealed record BySite;

    /// <summary>Open also to callers who may see some sites only, because it answers with nothing of others.</summary>
    public static TBuilder CutsToSites<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new BySite());

    /// <summary>The caller of a request that passed.</summary>
    public static Caller Caller(this HttpContext context) => (Caller)context.Items[CallerItem]!;

    /// <summary>The caller where there is one: at public addresses nobody is asked for.</summary>
    internal static Caller? FindCaller(this HttpContext context) => context.Items[CallerItem] as Caller;

    internal static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not { } endpoint)
        {
            await Problems.WriteAsync(context, Failure.NotFound("route.unknown", "There is nothing at this address."));
            return;
        }

        // Routing's own answers to a known path with another method or another kind of body; they have no metadata of ours.
        if (endpoint.DisplayName is "405 HTTP Method Not Supported" or "415 HTTP Unsupported Media Type")
        {
            await Problems.WriteAsync(context, endpoint.DisplayName[0..3] == "405"
                ? Failure.Invalid(Refusals.MethodNotAllowed, $"This address does not take {context.Request.Method}.")
                : Failure.Invalid(Refusals.MediaType, "This address does not take a body of this kind.", "Content-Type", context.Request.ContentType));
            return;
        }

        // No requirement means nobody thought about it: closed.
        var required = endpoint.Metadata.GetMetadata<Required>();
        if (required is null)
        {
            await Problems.WriteAsync(context, Failure.Forbidden("access.unassigned", "This address is not open to any role."));
            return;
        }

        if (required.SignedIn)
        {
            var identified = context.RequestServices.GetRequiredService<ICallerSource>().Identify(context);
            if (!identified.TryGet(out var caller, out var failure))
            {
                await Problems.WriteAsync(context, failure);
                return;
            }

            if (required.Role is { } role && !caller.Has(role))
            {
                await Problems.WriteAsync(context, Failure.Forbidden("access.role", $"This needs the role {RoleName(role)}."));
                return;
            }

            // Who may see some sites only is let in only where the address cuts its answer to them.
            if (caller.Sites is not null && endpoint.Metadata.GetMetadata<BySite>() is null)
            {
                await Problems.WriteAsync(context, Failure.Forbidden("access.sites", "This address answers for all sites, and you may see some of them only."));
                return;
            }

            context.Items[CallerItem] = caller;
        }

        await next(context);
    }

    /// <summary>The role an Entra app role names, or null.</summary>
    public static Role? RoleNamed(string name) => Enum.GetValues<Role>().Where(role => RoleName(role) == name).Select(role => (Role?)role).FirstOrDefault();

    /// <summary>The Entra app role: <c>Planning.Read</c>.</summary>
    public static string RoleName(Role role) => role switch
    {
        Role.PlanningRead => "Planning.Read",
        Role.PlanningRun => "Planning.Run",
        Role.PlanningApprove => "Planning.Approve",
        Role.FinanceRead => "Finance.Read",
        Role.Ingest => "Ingest",
        Role.Admin => "Admin",
        Role.Audit => "Audit",
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "A role without a name."),
    };
}
