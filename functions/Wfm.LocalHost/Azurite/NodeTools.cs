using System.ComponentModel;
using System.Diagnostics;

namespace Wfm.LocalHost.Azurite;

/// <summary>Finds Node.js and npm, and runs them.</summary>
internal static class NodeTools
{
    internal const int MinimumMajor = 20;

    /// <summary>The version of Node.js on the path; fails with a sentence that says what to do.</summary>
    internal static async Task<Result<Version>> NodeVersionAsync(CancellationToken cancel)
    {
        const string advice = "Install Node.js 20 or later (nodejs.org), or name a storage account with --storage or AzureWebJobsStorage.";
        var run = await RunAsync("node", ["--version"], null, cancel);
        if (!run.TryGet(out var output, out _))
            return Failure.Unavailable("node.missing", $"Node.js was not found; it runs the Azurite storage emulator. {advice}");
        if (!Version.TryParse(output.Trim().TrimStart('v'), out var version) || version.Major < MinimumMajor)
            return Failure.Unavailable("node.old", $"Node.js {output.Trim()} is too old for the Azurite storage emulator. {advice}");
        return version;
    }

    /// <summary>Runs a tool to its end and gives what it printed; fails with its last words.</summary>
    internal static async Task<Result<string>> RunAsync(string tool, IEnumerable<string> arguments, string? folder, CancellationToken cancel)
    {
        // npm is a batch file on Windows, which only a shell starts.
        var start = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd.exe", ["/c", tool, .. arguments])
            : new ProcessStartInfo(tool, arguments);
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        start.WorkingDirectory = folder ?? "";
        try
        {
            using var process = Process.Start(start)!;
            var output = process.StandardOutput.ReadToEndAsync(cancel);
            var errors = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel);
            return process.ExitCode == 0
                ? await output
                : Failure.Unavailable("tool.failed", $"'{tool} {string.Join(' ', arguments)}' ended with {process.ExitCode}: {(await errors).Trim()}");
        }
        catch (Win32Exception notFound)
        {
            return Failure.Unavailable("tool.missing", $"'{tool}' could not be started: {notFound.Message}");
        }
    }
}
