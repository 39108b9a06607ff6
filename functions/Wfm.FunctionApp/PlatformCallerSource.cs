using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Wfm.Api.Access;
using Wfm.Hosting;

namespace Wfm.FunctionApp;

/// <summary>Callers as platform authentication signs them in.</summary>
public sealed class PlatformCallerSource(IConfiguration configuration) : ICallerSource
{
    public Result<Caller> Identify(HttpContext context) => PlatformPrincipal.Read(context.Request.Headers, configuration);
}
