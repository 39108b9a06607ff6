using System.Diagnostics;
using Wfm.Testing;

namespace Wfm.LocalHost.Tests;

/// <summary>The local head as its user runs it: a process of its own.</summary>
internal sealed class LocalHostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(8);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    private LocalHostProcess(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync();
        _errors = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Starts a verb on ports of its own.</summary>
    internal static LocalHostProcess Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Say).Assembly.Location, .. arguments]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return new LocalHostProcess(Process.Start(start)!);
    }

    /// <summary>Options that keep a verb off everybody else's ports.</summary>
    internal static string[] OwnPorts()
    {
        var first = AzuriteFixture.FreePorts();
        return ["--storage-port", $"{first}", "--port", $"{AzuriteFixture.FreePorts()}"];
    }

    /// <summary>Waits for the process to end.</summary>
    internal async Task<(int ExitCode, string Output, string Errors)> EndAsync()
    {
        using var limit = new CancellationTokenSource(Limit);
        await _process.WaitForExitAsync(limit.Token);
        return (_process.ExitCode, await _output, await _errors);
    }

    /// <summary>Kills the process and nothing else, as kill -9 does.</summary>
    internal void Kill() => _process.Kill(entireProcessTree: false);

    internal bool HasEnded => _process.HasExited;

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: false);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
