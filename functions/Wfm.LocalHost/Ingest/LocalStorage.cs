using Wfm.Hosting;
using Wfm.LocalHost.Azurite;
using Wfm.LocalHost.Serve;
using Wfm.Planning.Functions;
using Wfm.Storage;

namespace Wfm.LocalHost.Ingest;

/// <summary>The storage a command works on, with the use cases on it: the account that is named, the emulator of a running <c>serve</c>, or an emulator of its own.</summary>
internal sealed class LocalStorage : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly AzuriteProcess? _azurite;

    private LocalStorage(ServiceProvider services, AzuriteProcess? azurite) => (_services, _azurite) = (services, azurite);

    internal IServiceProvider Services => _services;

    internal static async Task<Result<LocalStorage>> OpenAsync(string? storage, int storagePort, string? dataFolder, Action<string> say, CancellationToken cancel)
    {
        var settings = LocalSettings.Read(Environment.CurrentDirectory);
        var connection = storage ?? settings[StorageSettings.Connection];
        AzuriteProcess? azurite = null;
        if ((connection is not { Length: > 0 } && !settings.GetSection(StorageSettings.Connection).GetChildren().Any()) || connection == "UseDevelopmentStorage=true")
        {
            connection = AzuriteProcess.ConnectionStringAt(storagePort);
            if (!await AzuriteProcess.AnswersAsync(storagePort, cancel))
            {
                if (!(await AzuriteProcess.StartAsync(storagePort, dataFolder, say, cancel)).TryGet(out azurite, out var failure))
                    return failure;
                if (dataFolder is null)
                    say("No storage emulator is running and no --data folder is named: what is stored now is gone when this ends.");
            }
        }

        var configuration = new ConfigurationBuilder().AddConfiguration(settings);
        if (connection is not null)
            configuration.AddInMemoryCollection([new(StorageSettings.Connection, connection)]);
        var services = new ServiceCollection().AddLogging().AddWfm(configuration.Build()).BuildServiceProvider();
        await services.GetRequiredService<StorageAccount>().CreateMissingAsync(FunctionCatalogue.All.OfType<QueueFunction>().Select(function => function.Queue), cancel);
        return new LocalStorage(services, azurite);
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_azurite is not null)
            await _azurite.DisposeAsync();
    }
}
