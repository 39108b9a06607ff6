using System.Diagnostics;
using System.Globalization;

namespace Wfm.LocalHost.Azurite;

/// <summary>
/// A folder that one emulator at a time keeps its data in. After a kill the emulator of the run before may still be writing: two on one folder would lose data.
/// </summary>
internal static class DataFolder
{
    private const string OwnerFile = "owner.pid";

    /// <summary>Waits until nobody uses the folder; fails with <c>data.inUse</c> where somebody goes on to.</summary>
    internal static async Task<Result<string>> ClaimAsync(string folder, TimeSpan patience, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        var waited = Stopwatch.StartNew();
        while (Owner(folder) is { } owner)
        {
            if (waited.Elapsed > patience)
                return Failure.Unavailable("data.inUse", $"Another emulator (process {owner}) keeps its data in '{folder}'. End it, or choose another folder with --data.");
            await Task.Delay(100, cancel);
        }

        return folder;
    }

    /// <summary>Notes which emulator uses the folder.</summary>
    internal static void Note(string folder, Process emulator) =>
        File.WriteAllText(Path.Combine(folder, OwnerFile), emulator.Id.ToString(CultureInfo.InvariantCulture));

    private static int? Owner(string folder)
    {
        var file = Path.Combine(folder, OwnerFile);
        if (!File.Exists(file) || !int.TryParse(File.ReadAllText(file), CultureInfo.InvariantCulture, out var id))
            return null;
        try
        {
            using var process = Process.GetProcessById(id);
            return process.ProcessName == "node" && !process.HasExited ? id : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
