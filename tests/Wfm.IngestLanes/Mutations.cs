using System.Text;
using Wfm.Domain.Randomness;

namespace Wfm.IngestLanes;

/// <summary>What happens to files on their way: each takes some bytes and gives others.</summary>
internal static class Mutations
{
    private static readonly string[] Poisons =
    [
        "\"", "\"\"\"", "'", "\0", "=cmd|' /C calc'!A0", "@SUM(A1)", "NaN", "-Infinity", "1e400", "999999999999999999999999", "-1", "1.234,56", "1,234", ";", "|||", "\t", "\r", "\n\n", "\uFEFF",
        "2026-02-30T08:00:00Z", "2026-03-08T02:30:00", "00:60", "٣", "😀", "<script>", "{", "}", "[", "\\", "null", "true", "é", "#", "../..", "2026-03-02T08:00:00+99:00", " ",
    ];

    internal static byte[] Apply(byte[] content, Xoshiro256 random)
    {
        for (var times = 1 + random.Next(4); times > 0; times--)
            content = Once(content, random);
        return content;
    }

    private static byte[] Once(byte[] content, Xoshiro256 random) => random.Next(18) switch
    {
        0 => content[..random.Next(content.Length + 1)],
        1 => Flip(content, random),
        2 or 3 or 4 => Insert(content, Encoding.UTF8.GetBytes(Poisons[random.Next(Poisons.Length)]), random),
        5 => Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(content)),
        6 => [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Encoding.UTF8.GetString(content))],
        7 => [0xEF, 0xBB, 0xBF, .. content],
        8 => Insert(content, [(byte)(128 + random.Next(128)), (byte)random.Next(256)], random),
        9 => Lines(content, lines => lines.Insert(random.Next(lines.Count), lines[random.Next(lines.Count)])),
        10 => Lines(content, lines => lines.RemoveAt(random.Next(lines.Count))),
        11 => Lines(content, lines => lines.Insert(random.Next(lines.Count), lines[0])),
        12 => Field(content, random),
        13 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace("\n", "\r\n", StringComparison.Ordinal)),
        14 => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(content).Replace(',', random.Next(2) == 0 ? ';' : '\t')),
        15 => random.Next(20) == 0 ? Insert(content, Encoding.UTF8.GetBytes(new string('7', 10_000_000)), random) : content,
        16 => random.Next(4) == 0 ? [(byte)'P', (byte)'K', 3, 4, .. content] : Random(random),
        _ => Lines(content, lines => lines.Add(new string(',', random.Next(40)) + Poisons[random.Next(Poisons.Length)])),
    };

    private static byte[] Flip(byte[] content, Xoshiro256 random)
    {
        var flipped = content.ToArray();
        for (var times = random.Next(8); times > 0 && flipped.Length > 0; times--)
            flipped[random.Next(flipped.Length)] = (byte)random.Next(256);
        return flipped;
    }

    private static byte[] Insert(byte[] content, byte[] inserted, Xoshiro256 random)
    {
        var at = random.Next(content.Length + 1);
        return [.. content[..at], .. inserted, .. content[at..]];
    }

    private static byte[] Random(Xoshiro256 random)
    {
        var bytes = new byte[random.Next(2000)];
        for (var at = 0; at < bytes.Length; at++)
            bytes[at] = (byte)random.Next(256);
        return bytes;
    }

    private static byte[] Lines(byte[] content, Action<List<string>> change)
    {
        var lines = Encoding.UTF8.GetString(content).Split('\n').ToList();
        change(lines);
        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static byte[] Field(byte[] content, Xoshiro256 random) => Lines(content, lines =>
    {
        var at = random.Next(lines.Count);
        var fields = lines[at].Split(',');
        fields[random.Next(fields.Length)] = Poisons[random.Next(Poisons.Length)];
        lines[at] = string.Join(',', fields);
    });
}
