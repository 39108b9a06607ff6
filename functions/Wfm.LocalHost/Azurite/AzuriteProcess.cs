using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Wfm.LocalHost.Azurite;

/// <summary>A running Azurite on three ports of 127.0.0.1. It ends with this process.</summary>
internal sealed class AzuriteProcess : IAsyncDisposable
{
    // The well-known key of the emulator, published in its documentation; it opens nothing else.
    private const string Key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";

    // Ends Azurite when the process that started it is gone, even by kill -9, because then our end of the pipe closes. In memory there is nothing to
    // write. On disk SIGTERM lets it write what it holds, but not while its garbage collector marks (at the start and each minute after): Azurite 3.35
    // then deletes contents that are still in use.
    private const string Launcher = """
        const started = Date.now();
        const close = () => { if (!process.emit('SIGTERM')) process.exit(0); };
        const end = () => {
          if (process.argv.includes('--inMemoryPersistence')) process.exit(0);
          const age = (Date.now() - started) % 60000;
          setTimeout(close, age < 5000 ? 5000 - age : age > 56000 ? 65000 - age : 0);
        };
        process.stdin.on('end', end).on('error', end).resume();
        process.argv.splice(1, 0, 'azurite');
        require('./node_modules/azurite/dist/src/azurite.js');
        """;

    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan EndLimit = TimeSpan.FromSeconds(60);
    private readonly Process _process;

    private AzuriteProcess(Process process, string connectionString)
    {
        _process = process;
        ConnectionString = connectionString;
    }

    /// <summary>What a client connects with.</summary>
    internal string ConnectionString { get; }

    /// <summary>The emulator's process.</summary>
    internal int Id => _process.Id;

    /// <summary>What a client connects with to an emulator on <paramref name="blobPort"/> and the two ports after it.</summary>
    internal static string ConnectionStringAt(int blobPort) =>
        $"DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;AccountKey={Key};BlobEndpoint=http://127.0.0.1:{blobPort}/devstoreaccount1;QueueEndpoint=http://127.0.0.1:{blobPort + 1}/devstoreaccount1;TableEndpoint=http://127.0.0.1:{blobPort + 2}/devstoreaccount1;";

    /// <summary>Starts Azurite on <paramref name="blobPort"/> and the two ports after it, in memory or in <paramref name="dataFolder"/>.</summary>
    internal static async Task<Result<AzuriteProcess>> StartAsync(int blobPort, string? dataFolder, Action<string> say, CancellationToken cancel)
    {
        var installed = await AzuriteInstall.EnsureAsync(say, cancel);
        if (!installed.TryGet(out var folder, out var failure))
            return failure;
        var node = await NodeTools.NodeVersionAsync(cancel);
        if (!node.IsSuccess)
            return node.Failure;

        if (dataFolder is not null && (await DataFolder.ClaimAsync(Path.GetFullPath(dataFolder), EndLimit, cancel)) is { IsSuccess: false } inUse)
            return inUse.Failure;
        for (var port = blobPort; port < blobPort + 3; port++)
        {
            if (!await BecomesFreeAsync(port, cancel))
                return Failure.Unavailable(
                    "port.taken", $"Port {port} on 127.0.0.1 is in use, perhaps by another Azurite. End that program, or choose other ports with --storage-port (this and the next two are used).");
        }

        List<string> arguments =
        [
            "-e", Launcher, "--", "--blobHost", "127.0.0.1", "--queueHost", "127.0.0.1", "--tableHost", "127.0.0.1",
            "--blobPort", $"{blobPort}", "--queuePort", $"{blobPort + 1}", "--tablePort", $"{blobPort + 2}",
            // The SDKs speak a newer version of the protocol than Azurite has heard of.
            "--skipApiVersionCheck", "--silent", "--disableTelemetry",
        ];
        arguments.AddRange(dataFolder is null ? ["--inMemoryPersistence"] : ["--location", Path.GetFullPath(dataFolder)]);
        var process = Process.Start(new ProcessStartInfo("node", arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })!;
        if (dataFolder is not null)
            DataFolder.Note(dataFolder, process);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);

        var azurite = new AzuriteProcess(
            process,
            ConnectionStringAt(blobPort));
        var waited = Stopwatch.StartNew();
        while (!(await AnswersAsync(blobPort, cancel) && await AnswersAsync(blobPort + 1, cancel) && await AnswersAsync(blobPort + 2, cancel)))
        {
            if (process.HasExited || waited.Elapsed > StartLimit)
            {
                await azurite.DisposeAsync();
                return Failure.Unavailable("azurite.start", $"Azurite did not start: {(await errors).Trim()}");
            }

            await Task.Delay(50, cancel);
        }

        return azurite;
    }

    /// <summary>Ends Azurite; on disk it writes what it holds first.</summary>
    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.StandardInput.Close();
            using var limit = new CancellationTokenSource(EndLimit);
            try
            {
                await _process.WaitForExitAsync(limit.Token);
            }
            catch (OperationCanceledException)
            {
                _process.Kill();
            }
        }

        _process.Dispose();
    }

    // After a kill the emulator of the run before needs a moment to write its data and let go of its ports.
    private static async Task<bool> BecomesFreeAsync(int port, CancellationToken cancel)
    {
        for (var attempt = 0; attempt < 20; attempt++)
        {
            try
            {
                using var listener = new TcpListener(IPAddress.Loopback, port);
                listener.Start();
                return true;
            }
            catch (SocketException)
            {
                await Task.Delay(250, cancel);
            }
        }

        return false;
    }

    /// <summary>True where something listens on a port.</summary>
    internal static async Task<bool> AnswersAsync(int port, CancellationToken cancel)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, port, cancel);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
