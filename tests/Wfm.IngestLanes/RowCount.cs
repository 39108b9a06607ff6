using System.Text;
using Wfm.Planning.IngestVolume;

namespace Wfm.IngestLanes;

/// <summary>Counts the rows of a file without the reader: lines that are not blank and not the header. Null where quotes or JSON make lines and rows differ.</summary>
internal static class RowCount
{
    internal static long? Of(byte[] content, FileReading reading)
    {
        if (reading.Delimiter is null)
            return null;
        Encoding encoding = reading.Encoding switch
        {
            "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "windows-1252" => CodePagesEncodingProvider.Instance.GetEncoding(1252)!,
            _ => Encoding.UTF8,
        };
        var text = encoding.GetString(content);
        text = text.StartsWith('\uFEFF') ? text[1..] : text;
        return text.Contains('"', StringComparison.Ordinal)
            ? null
            : text.Split('\r', '\n').Count(line => line.Trim(' ', '\t', ',', ';', '|', '\u001A').Length > 0 && line != reading.Header);
    }
}
