using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;

namespace Wfm.Infra.Tests;

/// <summary>The Bicep compiler, run as its user runs it. It needs neither Azure nor a network.</summary>
internal static class Bicep
{
    private static readonly Lazy<string> s_executable = new(Prepare);

    /// <summary>Folder infra/ of the repository.</summary>
    internal static string Folder { get; } = Path.Combine(Root(), "infra");

    /// <summary>All Bicep files, by path from infra/.</summary>
    internal static IReadOnlyList<string> Files { get; } = [.. Directory
        .EnumerateFiles(Folder, "*.bicep*", SearchOption.AllDirectories)
        .Where(file => Path.GetExtension(file) is ".bicep" or ".bicepparam")
        .Select(file => Path.GetRelativePath(Folder, file))
        .Order(StringComparer.Ordinal)];

    /// <summary>Runs the compiler in infra/, or in another folder, and waits for it.</summary>
    internal static async Task<(int ExitCode, string Output, string Errors)> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string>? environment = null, string? folder = null)
    {
        var start = new ProcessStartInfo(s_executable.Value, arguments) { WorkingDirectory = folder ?? Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        // What a developer has set for a deployment must not decide a test.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("WFM_", StringComparison.Ordinal) || name.StartsWith("AZURE_", StringComparison.Ordinal)).ToList())
            start.Environment.Remove(name);
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await errors);
    }

    // The package holds the file executable for its owner alone; a copy is ours.
    private static string Prepare()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux() && RuntimeInformation.OSArchitecture == Architecture.X64, "The compiler's package here is the one for Linux on x64.");
        var folder = typeof(Bicep).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(entry => entry.Key == "BicepFolder").Value!;
        var packaged = Path.Combine(folder, "bicep");
        if (!OperatingSystem.IsLinux() || File.GetUnixFileMode(packaged).HasFlag(UnixFileMode.OtherExecute) || Environment.UserName == "root")
            return packaged;
        var copy = Path.Combine(AppContext.BaseDirectory, "bicep");
        File.Copy(packaged, copy, overwrite: true);
        File.SetUnixFileMode(copy, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return copy;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "WfmFunctions.sln")))
            folder = folder.Parent!;
        return folder.FullName;
    }
}
