using System.Net;
using System.Net.Sockets;
using Wfm.Domain.Operations;
using Wfm.LocalHost.Azurite;
using Wfm.Planning.Functions;
using Wfm.Storage;
using Xunit;

namespace Wfm.Testing;

/// <summary>Real storage for a test assembly: one Azurite in memory, with every table, queue and container. Tests keep apart by tenant.</summary>
public sealed class AzuriteFixture : IAsyncLifetime
{
    private static int s_tenants;
    private AzuriteProcess? _azurite;

    /// <summary>The storage account.</summary>
    public StorageAccount Account { get; private set; } = null!;

    /// <summary>Its connection string.</summary>
    public string ConnectionString => _azurite!.ConnectionString;

    /// <summary>A tenant no other test uses.</summary>
    public static TenantId NewTenant() => TenantId.Of($"tenant-{Interlocked.Increment(ref s_tenants)}");

    /// <summary>The first of three ports in a row that are free now.</summary>
    public static int FreePorts()
    {
        while (true)
        {
            using var probe = new TcpListener(IPAddress.Loopback, 0);
            probe.Start();
            var first = ((IPEndPoint)probe.LocalEndpoint).Port + 1;
            if (first < 65_000 && Enumerable.Range(first, 3).All(IsFree))
                return first;
        }
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        // Between finding ports and taking them another process may be faster.
        for (var attempt = 0; _azurite is null; attempt++)
        {
            var started = await AzuriteProcess.StartAsync(FreePorts(), dataFolder: null, _ => { }, CancellationToken.None);
            if (!started.TryGet(out _azurite, out var failure) && (failure.Rule != "port.taken" || attempt == 5))
                throw new InvalidOperationException(failure.Message);
        }

        Account = new StorageAccount(new StorageOptions { ConnectionString = _azurite.ConnectionString });
        await Account.CreateMissingAsync(FunctionCatalogue.All.OfType<QueueFunction>().Select(function => function.Queue), CancellationToken.None);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_azurite is not null)
            await _azurite.DisposeAsync();
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
