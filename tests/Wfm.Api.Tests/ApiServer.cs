using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.Hosting;
using Wfm.Planning.Ports;
using Wfm.Sample;
using Wfm.Testing;

[assembly: AssemblyFixture(typeof(Wfm.Api.Tests.ApiServer))]

namespace Wfm.Api.Tests;

/// <summary>The API as it is served, on loopback, over emulated storage. Tests say in a header who asks.</summary>
public sealed class ApiServer : IAsyncLifetime
{
    private const string CallerHeader = "Test-Caller";
    private readonly AzuriteFixture _storage = new();
    private WebApplication _app = null!;

    public IServiceProvider Services => _app.Services;

    public Uri Address { get; private set; } = null!;

    /// <summary>A client who has the roles, for the tenant, at the sites (all where none is named).</summary>
    public HttpClient As(TenantId tenant, IEnumerable<Role> roles, string name = "ann", string[]? sites = null)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Add(CallerHeader, $"{name};{tenant};{string.Join(',', roles.Select(role => (int)role))};{string.Join(',', sites ?? [])}");
        return client;
    }

    public HttpClient As(TenantId tenant, params Role[] roles) => As(tenant, roles, "ann");

    public HttpClient Anonymous() => new() { BaseAddress = Address };

    /// <summary>A tenant with the 25-seat sample operation, no volume yet.</summary>
    public async Task<TenantId> OperationAsync()
    {
        var tenant = AzuriteFixture.NewTenant();
        var sample = SampleOperation.Create(SampleSize.Seats25, 1, new DateOnly(2026, 6, 29)).Operation;
        await Services.GetRequiredService<IOperationStore>().SaveAsync(sample with { Tenant = tenant }, CancellationToken.None);
        return tenant;
    }

    public async ValueTask InitializeAsync()
    {
        await _storage.InitializeAsync();
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        builder.Logging.ClearProviders();
        builder.Configuration.AddInMemoryCollection([new("AzureWebJobsStorage", _storage.ConnectionString), new("Wfm:Rate:Burst", "100000"), new("Wfm:Rate:CostlyPerMinute", "1000")]);
        builder.Services.AddWfm(builder.Configuration);
        builder.Services.AddSingleton<ICallerSource, HeaderCallerSource>();
        _app = builder.Build();
        _app.UseWfmApi();
        await _app.StartAsync();
        Address = new Uri(_app.Urls.First());
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _storage.DisposeAsync();
    }

    private sealed class HeaderCallerSource : ICallerSource
    {
        public Result<Caller> Identify(HttpContext context)
        {
            if (context.Request.Headers[CallerHeader].ToString().Split(';') is not [var name, var tenant, var roles, var sites])
                return Failure.Forbidden("access.anonymous", "Sign in first.");
            var held = roles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(role => (Role)int.Parse(role, CultureInfo.InvariantCulture)).ToHashSet();
            return new Caller(name, TenantId.Of(tenant), held, sites.Length == 0 ? null : sites.Split(',').Select(SiteId.Of).ToHashSet());
        }
    }
}
