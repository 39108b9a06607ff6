using Microsoft.AspNetCore.Http;
using Wfm.Api;

namespace Wfm.Hosting;

/// <summary>The API's pipeline inside a host that routed the request first: the outer route is forgotten, or ours would not be looked up.</summary>
public sealed class ApiHost(IServiceProvider services)
{
    private readonly RequestDelegate _pipeline = ApiPipeline.Build(services);

    /// <summary>Answers one request.</summary>
    public Task HandleAsync(HttpContext context)
    {
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        return _pipeline(context);
    }
}
