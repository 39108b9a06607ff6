using System.Diagnostics;
using System.Globalization;
using Wfm.Testing;

namespace Wfm.Scale;

/// <summary>A process that a user starts with <c>serve</c>: one of several on the same storage account.</summary>
internal sealed class Worker : IAsyncDisposable
{
    private readonly Process _process;

    private Worker(Process process) => _process = process;

    /// <summary>Starts a worker; on <paramref name="core"/> alone where one is named.</summary>
    internal static Worker Start(string connectionString, int? core = null)
    {
        string[] command = ["dotnet", Path.Combine(AppContext.BaseDirectory, "Wfm.LocalHost.dll"), "serve", "--storage", connectionString, "--port", $"{AzuriteFixture.FreePorts()}"];
        var start = core is { } only
            ? new ProcessStartInfo("taskset", ["-c", $"{only}", .. command])
            : new ProcessStartInfo(command[0], command[1..]);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        if (core is not null)
            start.Environment["DOTNET_PROCESSOR_COUNT"] = "1";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                Console.Error.WriteLine(text);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new Worker(process);
    }

    /// <summary>Processor time so far.</summary>
    internal TimeSpan Processor
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Most memory it ever held, MiB (Linux: VmHWM of /proc).</summary>
    internal double PeakMebibytes
    {
        get
        {
            var line = File.ReadLines($"/proc/{_process.Id}/status").First(text => text.StartsWith("VmHWM:", StringComparison.Ordinal));
            return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture) / 1024;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
    }
}
