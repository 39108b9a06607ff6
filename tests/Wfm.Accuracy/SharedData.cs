using System.IO.Compression;
using Wfm.Forecasting.Backtest;

namespace Wfm.Accuracy;

/// <summary>The real series, which lie beside the repository and are not part of it.</summary>
internal static class SharedData
{
    /// <summary>The folder; null where it is absent.</summary>
    public static string? Folder { get; } = Find();

    public static TextReader Open(string file)
    {
        Stream stream = File.OpenRead(Path.Combine(Folder!, file));
        return new StreamReader(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
    }

    public static IReadOnlyList<SeriesHistory> Read(string file)
    {
        using var text = Open(file);
        return HistoryFile.Read(text, file).Value;
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("WFM_SHARED") is { } named)
            return Existing(named);
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Existing(Path.Combine(folder.FullName, "shared")) is { } found)
                return found;
        }

        return null;
    }

    private static string? Existing(string shared) => Path.Combine(shared, "data") is var data && Directory.Exists(data) ? data : null;
}
