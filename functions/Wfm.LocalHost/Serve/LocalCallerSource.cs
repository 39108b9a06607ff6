using System.Net;
using Wfm.Api.Access;
using Wfm.Domain.Operations;

namespace Wfm.LocalHost.Serve;

/// <summary>On this machine everybody who reaches the loopback address is its owner and has every role; nobody else is answered.</summary>
internal sealed class LocalCallerSource(TenantId tenant) : ICallerSource
{
    private readonly Caller _owner = new("local owner", tenant, Enum.GetValues<Role>().ToHashSet());

    public Result<Caller> Identify(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address && IPAddress.IsLoopback(address)
            ? _owner
            : Failure.Forbidden("access.notLocal", "This host answers callers on the same machine only.");
}
