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

    internal sealed record Settings(int Port, int StoragePort, string? DataFolder, string? Storage, TenantId Tenant, TimeProvider Clock)
    {
        /// <summary>The interface to answer on.</summary>
        internal IPAddress Listen { get; init; } = IPAddress.Loopback;

        /// <summary>Who may sign in; null where whoever sits at this machine owns it.</summary>
        internal LocalUsers? Users { get; init; }
    }


    /// <summary>Starts everything; fails with a sentence that says what to do.</summary>
    internal static async Task<Result<LocalApp>> StartAsync(Settings settings, Action<string> say, CancellationToken cancel)
    {
        if (settings.Users is null && !IPAddress.IsLoopback(settings.Listen))
            return Failure.Forbidden("listen.open", $"Without users everybody who reaches {settings.Listen} would own the data. Name users with --users, or listen on 127.0.0.1.");
        if (!IsFree(settings.Listen, settings.Port))
            return Failure.Unavailable("port.taken", $"Port {settings.Port} on {settings.Listen} is in use. End the program that has it, or choose another with --port.");

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
        return new LocalApp(app, azurite, new Uri($"http://{settings.Listen}:{settings.Port}/"));
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
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(settings.Listen, settings.Port));
        builder.Logging.ClearProviders().AddSimpleConsole(console => console.SingleLine = true).SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSingleton(settings.Clock);
        builder.Services.AddWfm(builder.Configuration);
        builder.Services.AddWfmTelemetry(builder.Configuration);
        builder.Services.AddSingleton<ICallerSource>(new LocalCallerSource(settings.Tenant, settings.Users));
        builder.Services.AddSingleton(HostSettings.Read(Path.Combine(AppContext.BaseDirectory, "host.json")));
        foreach (var function in FunctionCatalogue.All.OfType<QueueFunction>())
            builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<QueueListener>(services, function));
        foreach (var function in FunctionCatalogue.All.OfType<TimerFunction>())
            builder.Services.AddSingleton<IHostedService>(services => ActivatorUtilities.CreateInstance<TimerListener>(services, function));

        var app = builder.Build();
        app.UseWfmApi();
        return app;
    }

    private static bool IsFree(IPAddress address, int port)
    {
        try
        {
            using var listener = new TcpListener(address, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
