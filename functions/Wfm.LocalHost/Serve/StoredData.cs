using Wfm.Hosting;
using Wfm.LocalHost.Azurite;
using Wfm.Storage;

namespace Wfm.LocalHost.Serve;

/// <summary>Storage and use cases without a running host: for verbs that look at what is there and end.</summary>
internal sealed class StoredData : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AzuriteProcess? _azurite;

    private StoredData(ServiceProvider services, AzuriteProcess? azurite) => (_services, _azurite) = (services, azurite);

    internal IServiceProvider Services => _services;

    /// <summary>Opens the storage account that is named, or the emulator over a folder; fails with a sentence that says what to do.</summary>
    internal static async Task<Result<StoredData>> OpenAsync(string? storage, string? dataFolder, int storagePort, CancellationToken cancel)
    {
        var configuration = LocalSettings.Read(Environment.CurrentDirectory);
        var connection = storage ?? configuration[StorageSettings.Connection];
        var named = connection is { Length: > 0 } || configuration.GetSection(StorageSettings.Connection).GetChildren().Any();
        AzuriteProcess? azurite = null;
        if (!named || connection == "UseDevelopmentStorage=true")
        {
            if (dataFolder is null)
                return Failure.Invalid("data.none", "Say where the plan is: --data FOLDER as given to demo or serve, or --storage with a connection string.", "--data");
            if (!(await AzuriteProcess.StartAsync(storagePort, dataFolder, Say.Line, cancel)).TryGet(out azurite, out var failure))
                return failure;
            connection = azurite.ConnectionString;
        }

        var settings = new ConfigurationBuilder().AddConfiguration(configuration).AddInMemoryCollection([new(StorageSettings.Connection, connection)]).Build();
        var services = new ServiceCollection().AddLogging().AddSingleton<IConfiguration>(settings).AddWfm(settings).BuildServiceProvider();
        await services.GetRequiredService<StorageAccount>().CreateMissingAsync([], cancel);
        return new StoredData(services, azurite);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }
}
