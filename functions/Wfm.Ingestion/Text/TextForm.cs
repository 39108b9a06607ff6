using System.Text;
using System.Text.Unicode;

namespace Wfm.Ingestion.Text;

/// <summary>How the bytes of a file are text: by its byte order mark, by the zeros of UTF-16, by what is valid UTF-8; otherwise Windows-1252.</summary>
/// <param name="Name">utf-8, utf-16le, utf-16be or windows-1252.</param>
/// <param name="Encoding">The encoding.</param>
/// <param name="MarkLength">Bytes of the byte order mark.</param>
internal sealed record TextForm(string Name, Encoding Encoding, int MarkLength)
{
    private static readonly string[] Known = ["utf-8", "utf-16le", "utf-16be", "windows-1252"];

    internal static Result<TextForm> Detect(byte[] head, bool isWhole, string? chosen)
    {
        if (head.Length == 0)
            return Failure.Invalid("file.empty", "The file is empty.");
        if (Archive(head) is { } archive)
            return Failure.Invalid("file.archive", $"This is a {archive} file, not text: unpack it, or export it as CSV.", "file", archive);

        var (name, mark) = Mark(head);
        if (chosen is not null)
        {
            var known = Known.FirstOrDefault(known => known.Equals(chosen, StringComparison.OrdinalIgnoreCase));
            return known is not null ? Of(known, name == known ? mark : 0) : Failure.Invalid("encoding.unknown", $"encoding is {string.Join(", ", Known)}, but was '{chosen}'.", "encoding", chosen);
        }

        return Of(name ?? Utf16(head) ?? (IsUtf8(head, isWhole) ? "utf-8" : "windows-1252"), mark);
    }

    private static TextForm Of(string name, int mark) => new(name, name switch
    {
        "utf-16le" => new UnicodeEncoding(bigEndian: false, byteOrderMark: false),
        "utf-16be" => new UnicodeEncoding(bigEndian: true, byteOrderMark: false),
        "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
        _ => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
    }, mark);

    private static (string? Name, int Length) Mark(byte[] head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => ("utf-8", 3),
        [0xFF, 0xFE, ..] => ("utf-16le", 2),
        [0xFE, 0xFF, ..] => ("utf-16be", 2),
        _ => (null, 0),
    };

    private static string? Archive(byte[] head) => head switch
    {
        [(byte)'P', (byte)'K', 3 or 5 or 7, ..] => "zip or Excel",
        [0x1F, 0x8B, ..] => "gzip",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "old Excel",
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "PDF",
        _ => null,
    };

    // Text in western letters has every other byte 0 in UTF-16.
    private static string? Utf16(byte[] head)
    {
        var (even, odd) = (0, 0);
        var pairs = Math.Min(head.Length, 4096) / 2;
        for (var pair = 0; pair < pairs; pair++)
        {
            even += head[2 * pair] == 0 ? 1 : 0;
            odd += head[(2 * pair) + 1] == 0 ? 1 : 0;
        }

        return odd > pairs * 0.7 && even < pairs * 0.1 ? "utf-16le" : even > pairs * 0.7 && odd < pairs * 0.1 ? "utf-16be" : null;
    }

    // The end of the sample may cut a character of up to 4 bytes.
    private static bool IsUtf8(byte[] head, bool isWhole)
    {
        for (var cut = 0; cut < (isWhole || head.Length < 4 ? 1 : 4); cut++)
        {
            if (Utf8.IsValid(head.AsSpan(0, head.Length - cut)))
                return true;
        }

        return false;
    }
}
