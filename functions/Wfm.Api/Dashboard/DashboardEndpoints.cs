using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;

namespace Wfm.Api.Dashboard;

/// <summary>The dashboard's own files, from the assembly.</summary>
internal static class DashboardEndpoints
{
    internal static void MapDashboard(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/", () => File("index.html", "text/html; charset=utf-8")).Public();
        routes.MapGet("/dashboard.js", () => File("dashboard.js", "text/javascript; charset=utf-8")).Public();
        routes.MapGet("/dashboard.css", () => File("dashboard.css", "text/css; charset=utf-8")).Public();
        routes.MapGet("/reference", () => File("reference.html", "text/html; charset=utf-8")).Public();
        routes.MapGet("/reference.js", () => File("reference.js", "text/javascript; charset=utf-8")).Public();
    }

    private static IResult File(string name, string contentType) =>
        Results.Stream(typeof(DashboardEndpoints).Assembly.GetManifestResourceStream($"Dashboard/{name}")!, contentType);
}
