using System.Net;
using System.Text;
using Wfm.Api.Access;
using Wfm.Domain.Operations;

namespace Wfm.LocalHost.Serve;

/// <summary>
/// Without users, everybody who reaches the loopback address by its own name is the machine's owner and has every role; nobody else is answered. With users,
/// whoever asks signs in (HTTP Basic).
/// </summary>
internal sealed class LocalCallerSource(TenantId tenant, LocalUsers? users = null) : ICallerSource
{
    private readonly Caller _owner = new("local owner", tenant, Enum.GetValues<Role>().ToHashSet());

    public Result<Caller> Identify(HttpContext context) => users is null ? Owner(context) : SignIn(context, users);

    private Result<Caller> Owner(HttpContext context)
    {
        if (context.Connection.RemoteIpAddress is not { } address || !IPAddress.IsLoopback(address))
            return Failure.Forbidden("access.notLocal", "This host answers callers on the same machine only.");
        // A name of somebody else's that leads here is how a web page would reach us.
        var host = context.Request.Host.Host;
        return host == "localhost" || (IPAddress.TryParse(host.Trim('[', ']'), out var named) && IPAddress.IsLoopback(named))
            ? _owner
            : Failure.Forbidden("access.host", "This host answers to localhost and to its loopback address only.");
    }

    private Result<Caller> SignIn(HttpContext context, LocalUsers known)
    {
        if (Credentials(context.Request.Headers.Authorization.ToString()) is var (name, password) && known.SignIn(name, password, tenant) is { } caller)
            return caller;
        context.Response.Headers.WWWAuthenticate = "Basic realm=\"WfmFunctions\", charset=\"UTF-8\"";
        return Failure.Forbidden("access.anonymous", "Sign in with your name and password.");
    }

    private static (string Name, string Password)? Credentials(string header)
    {
        const string scheme = "Basic ";
        if (!header.StartsWith(scheme, StringComparison.OrdinalIgnoreCase))
            return null;
        var bytes = new byte[header.Length];
        if (!Convert.TryFromBase64String(header[scheme.Length..].Trim(), bytes, out var count))
            return null;
        return Encoding.UTF8.GetString(bytes, 0, count).Split(':', 2) is [var name, var password] ? (name, password) : null;
    }
}
