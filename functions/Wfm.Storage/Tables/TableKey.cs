using System.Globalization;

namespace Wfm.Storage.Tables;

/// <summary>Keys of several parts. Parts are ids, dates and numbers, none of which holds the separator or a character keys forbid.</summary>
internal static class TableKey
{
    private const char Separator = '|';

    /// <summary>First character after the separator: the end of a range of keys that share a prefix.</summary>
    private const char AfterSeparator = '}';

    internal static string Of(params ReadOnlySpan<string> parts)
    {
        foreach (var part in parts)
        {
            if (!IsPart(part))
                throw new ArgumentException($"'{part}' cannot be part of a key.", nameof(parts));
        }

        return string.Join(Separator, parts!);
    }

    /// <summary>True for a text that can be part of a key: table keys forbid / \ # ? and control characters; '|' would blur the parts.</summary>
    internal static bool IsPart(string text) => text.Length <= 200 && !text.AsSpan().ContainsAny("/\\#?|") && !text.Any(char.IsControl);

    /// <summary>All keys that start with <paramref name="prefix"/> and the separator lie from <c>From</c> inclusive to <c>To</c> exclusive.</summary>
    internal static (string From, string To) Range(string prefix) => (prefix + Separator, prefix + AfterSeparator);

    internal static string Day(DateOnly date) => date.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    internal static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyyMMdd", CultureInfo.InvariantCulture);
}
