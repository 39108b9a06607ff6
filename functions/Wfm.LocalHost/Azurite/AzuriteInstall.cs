namespace Wfm.LocalHost.Azurite;

/// <summary>Installs the Azurite storage emulator from npm into a cache folder of the user, once.</summary>
internal static class AzuriteInstall
{
    /// <summary>3.36 and later need a newer Node.js than 20.</summary>
    internal const string Version = "3.35.0";

    /// <summary>Where tools are kept: <c>$WFM_CACHE</c>, or the user's cache folder.</summary>
    internal static string CacheFolder { get; } =
        Environment.GetEnvironmentVariable("WFM_CACHE") is { Length: > 0 } folder ? Path.GetFullPath(folder)
        : Environment.GetEnvironmentVariable("XDG_CACHE_HOME") is { Length: > 0 } xdg ? Path.Combine(xdg, "wfmfunctions")
        : OperatingSystem.IsWindows() ? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData), "wfmfunctions")
        : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "wfmfunctions");

    /// <summary>The folder Azurite is installed in; installs it first where it is missing.</summary>
    internal static async Task<Result<string>> EnsureAsync(Action<string> say, CancellationToken cancel)
    {
        var folder = Path.Combine(CacheFolder, $"azurite-{Version}");
        if (Directory.Exists(folder))
            return folder;

        var node = await NodeTools.NodeVersionAsync(cancel);
        if (!node.IsSuccess)
            return node.Failure;

        say($"Installing the Azurite {Version} storage emulator into {folder} (once).");
        // Into a folder of its own first: a half-finished install must never be taken for a whole one.
        var staging = Path.Combine(CacheFolder, $"azurite-{Version}.{Environment.ProcessId}");
        Directory.CreateDirectory(staging);
        try
        {
            var installed = await NodeTools.RunAsync("npm", ["install", "--prefix", staging, "--no-audit", "--no-fund", "--loglevel=error", $"azurite@{Version}"], staging, cancel);
            if (!installed.IsSuccess)
                return Failure.Unavailable("azurite.install", $"Azurite could not be installed from npm. {installed.Failure.Message}");
            try
            {
                Directory.Move(staging, folder);
            }
            catch (IOException) when (Directory.Exists(folder))
            {
                // Another process was faster; its install is as good.
            }
        }
        finally
        {
            if (Directory.Exists(staging))
                Directory.Delete(staging, recursive: true);
        }

        return folder;
    }
}
