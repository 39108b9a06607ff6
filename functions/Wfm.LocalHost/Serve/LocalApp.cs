using System.Net;
using System.Net.Sockets;
using Wfm.Api;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.Hosting;
using Wfm.LocalHost.Azurite;
using Wfm.LocalHost.Functions;
using Wfm.Planning.Functions;
using Wfm.Storage;

namespace Wfm.LocalHost.Serve;

/// <summary>The product in one process: storage (emulated unless an account is named), every function of the catalogue, the API.</summary>
internal sealed class LocalApp : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly AzuriteProcess? _azurite;

    private LocalApp(WebApplication app, AzuriteProcess? azurite, Uri address)
    {
        _app = app;
        _azurite = azurite;
        Address = address;
    }

    /// <summary>Where the API answers.</summary>
    internal Uri Address { get; }

    /// <summary>The use cases and stores.</summary>
    internal IServiceProvider Services => _app.Services;

    internal sealed record Settings(int Port, int StoragePort, string? DataFolder, string? Storage, TenantId Tenant, TimeProvider Clock);

    /// <summary>Starts everything; fails with a sentence that says what to do.</summary>
    internal static async Task<Result<LocalApp>> StartAsync(Settings settings, Action<string> say, CancellationToken cancel)
    {
        if (!IsFree(settings.Port))
            return Failure.Unavailable("port.taken", $"Port {settings.Port} on 127.0.0.1 is in use. End the program that has it, or choose another with --port.");

        var configuration = LocalSettings.Read(Environment.CurrentDirectory);
        var connection = settings.Storage ?? configuration[StorageSettings.Connection];
        var named = connection is { Length: > 0 } || configuration.GetSection(StorageSettings.Connection).GetChildren().Any();
        AzuriteProcess? azurite = null;
        if (!named || connection == "UseDevelopmentStorage=true")
        {
            var started = await AzuriteProcess.StartAsync(settings.StoragePort, settings.DataFolder, say, cancel);
            if (!started.TryGet(out azurite, out var failure))
                return failure;
            connection = azurite.ConnectionString;
        }

        var app = Build(settings, configuration, connection);
        await app.Services.GetRequiredService<StorageAccount>().CreateMissingAsync(FunctionCatalogue.All.OfType<QueueFunction>().Select(function => function.Queue), cancel);
        await app.StartAsync(cancel);
        return new LocalApp(app, azurite, new Uri($"http://127.0.0.1:{settings.Port}/"));
    }

    /// <summary>Serves until the process is asked to end.</summary>
    internal Task WaitForShutdownAsync(CancellationToken cancel) => _app.WaitForShutdownAsync(cancel);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }

    private static WebApplication Build(Settings settings, IConfiguration configuration, string? connection)
    {
        // An empty builder: no settings files of the current folder, no static files, no environment pages.
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddConfiguration(configuration);
        if (connection is not null)
            builder.Configuration.AddInMemoryCollection([new(StorageSettings.Connection, connection)]);
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, settings.Port));
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(settings.Clock);
        builder.Services.AddWfm(builder.Configuration);
        builder.Services.AddWfmTelemetry(builder.Configuration);
        builder.Services.AddSingleton<ICallerSource>(new LocalCallerSource(settings.Tenant));
        builder.Services.AddSingleton(HostSettings.Read(Path.Combine(AppContext.BaseDirectory, "host.json")));
        foreach (var function in FunctionCatalogue.All.OfType<QueueFunction>())
            builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<QueueListener>(services, function));
        foreach (var function in FunctionCatalogue.All.OfType<TimerFunction>())
            builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<TimerListener>(services, function));

        var app = builder.Build();
        app.UseWfmApi();
        return app;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
