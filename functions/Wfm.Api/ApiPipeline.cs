using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wfm.Api.Access;
using Wfm.Api.Dashboard;
using Wfm.Api.Endpoints;
using Wfm.Api.Immutable;
using Wfm.Api.Limits;
using Wfm.Api.OpenApi;
using Wfm.Api.Paging;

namespace Wfm.Api;

/// <summary>The one HTTP pipeline both heads serve.</summary>
public static class ApiPipeline
{
    /// <summary>What the pipeline needs beside the use cases; the head adds its <see cref="ICallerSource"/>.</summary>
    public static IServiceCollection AddWfmApi(this IServiceCollection services) => services
        .AddRouting()
        .AddSingleton<Cursors>()
        .AddSingleton<RateLimit>()
        .AddSingleton<PlanParts>()
        .AddSingleton<Baselines>()
        .AddWfmOpenApi();

    /// <summary>Adds the pipeline to an application.</summary>
    public static void UseWfmApi(this IApplicationBuilder app)
    {
        app.Use(SecureAsync);
        app.UseRouting();
        app.Use(CrossSite.CheckAsync);
        app.Use(RoleRequirement.CheckAsync);
        app.Use(app.ApplicationServices.GetRequiredService<RateLimit>().CheckAsync);
        app.Use(BodyLimit.CheckAsync);
        app.UseEndpoints(Map);
    }

    /// <summary>The pipeline as one delegate, for a host that has its own.</summary>
    public static RequestDelegate Build(IServiceProvider services)
    {
        var app = new ApplicationBuilder(services);
        app.UseWfmApi();
        return app.Build();
    }

    private static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapDashboard();
        routes.MapOpenApiDocument();
        routes.MapHealth();
        routes.MapNights();
        routes.MapCaller();
        routes.MapSites();
        routes.MapSetUp();
        routes.MapGroups();
        routes.MapExplanations();
        routes.MapAdjustments();
        routes.MapPlans();
        routes.MapCapacity();
        routes.MapWorkforce();
        routes.MapScenarios();
        routes.MapWhatIf();
        routes.MapBridges();
        routes.MapBudgets();
        routes.MapBudgetOutlooks();
        routes.MapBudgetExports();
        routes.MapPriceBook();
        routes.MapAssumptions();
        routes.MapRuns();
        routes.MapImports();
        routes.MapVolumes();
        routes.MapUploads();
        routes.MapProvenance();
        routes.MapInputs();
        routes.MapAudit();
    }

    private static async Task SecureAsync(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers.CacheControl = "no-store";
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException bad) when (!context.Response.HasStarted)
        {
            await Problems.WriteAsync(context, Refusals.Of(bad));
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
        }
        catch (Exception bug) when (!context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(ApiPipeline)).LogError(bug, "{Method} {Path} failed", context.Request.Method, context.Request.Path);
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "application/problem+json";
            await context.Response.WriteAsync($$"""{"type":"urn:wfm:internal","title":"Internal","status":500,"detail":"Something is wrong on our side; it is logged as {{context.TraceIdentifier}}."}""");
        }
    }
}
