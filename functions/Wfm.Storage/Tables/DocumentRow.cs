using System.IO.Compression;
using Azure.Data.Tables;
using Wfm.Planning.Json;

namespace Wfm.Storage.Tables;

/// <summary>
/// A record kept as one row: its JSON, compressed, in binary properties of at most 64 KiB each. The same record gives the same bytes.
/// </summary>
internal static class DocumentRow
{
    private const int PropertyLimit = 64 * 1024;

    // Azurite refuses rows past 768 KiB, because it counts base64; the service allows 1 MiB.
    private const int RowLimit = 700 * 1024;

    internal static TableEntity Write<T>(string partition, string row, T document)
    {
        var bytes = Compress(WfmJson.Write(document));
        if (bytes.Length > RowLimit)
            throw new InvalidOperationException($"The document {partition} / {row} has {bytes.Length} compressed bytes; a row holds {RowLimit}.");

        var entity = new TableEntity(partition, row);
        for (int part = 0, offset = 0; offset < bytes.Length; part++, offset += PropertyLimit)
            entity[$"Doc{part}"] = bytes[offset..Math.Min(offset + PropertyLimit, bytes.Length)];
        return entity;
    }

    internal static T Read<T>(TableEntity row)
    {
        using var compressed = new MemoryStream();
        for (var part = 0; row.GetBinary($"Doc{part}") is { } bytes; part++)
            compressed.Write(bytes);
        compressed.Position = 0;
        using var json = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionMode.Decompress))
            brotli.CopyTo(json);
        return WfmJson.Read<T>(json.GetBuffer().AsSpan(0, (int)json.Length));
    }

    private static byte[] Compress(byte[] json)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Fastest))
            brotli.Write(json);
        return compressed.ToArray();
    }
}
