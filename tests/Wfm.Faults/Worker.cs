using Azure.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Wfm.Domain.Forecasting;
using Wfm.Hosting;
using Wfm.Storage;

namespace Wfm.Faults;

/// <summary>One process of the product: every use case, on storage that a fault sits in front of.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly ServiceProvider _services;

    internal Worker(string connection, TimeProvider clock, IForecaster forecaster, Fault? fault, bool isAtTransport)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new(StorageSettings.Connection, connection)]).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.SetMinimumLevel(LogLevel.None));
        services.AddSingleton(clock);
        services.AddWfm(configuration);
        services.AddSingleton(forecaster);
        services.AddSingleton(new StorageAccount(new StorageOptions { ConnectionString = connection }, options =>
        {
            // Only how long is waited is shorter than in Azure, not what is retried or how often.
            options.Retry.Delay = TimeSpan.FromMilliseconds(5);
            options.Retry.MaxDelay = TimeSpan.FromMilliseconds(20);
            if (fault is not null)
                options.AddPolicy(fault, isAtTransport ? HttpPipelinePosition.PerRetry : HttpPipelinePosition.PerCall);
        }));
        _services = services.BuildServiceProvider();
    }

    internal object Service(Type type) => _services.GetRequiredService(type);

    internal T Service<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
