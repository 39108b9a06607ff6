using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Wfm.Domain;

/// <summary>
/// Builds an id from content: the first 130 bits of SHA-256 as 26 characters of Crockford's base 32, lower case. Same content in
/// the same order, same id, on every machine; each part is written with its length, so no two lists of parts run together.
/// </summary>
public sealed class ContentId : IDisposable
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Starts an id for one kind of thing; the kind is part of the content.</summary>
    public ContentId(string kind) => Add(kind);

    /// <summary>The id of a few texts.</summary>
    public static string Of(string kind, params IEnumerable<string> parts)
    {
        using var id = new ContentId(kind);
        foreach (var part in parts)
            id.Add(part);
        return id.ToString();
    }

    /// <summary>The id of bytes.</summary>
    public static string OfBytes(string kind, ReadOnlySpan<byte> bytes)
    {
        using var id = new ContentId(kind);
        return id.Add(bytes).ToString();
    }

    /// <summary>Adds a text.</summary>
    public ContentId Add(string text) => Add(Encoding.UTF8.GetBytes(text));

    /// <summary>Adds a number, by its bits.</summary>
    public ContentId Add(double number) => Add(BitConverter.DoubleToInt64Bits(number));

    /// <summary>Adds a whole number.</summary>
    public ContentId Add(long number)
    {
        Span<byte> bytes = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(bytes, number);
        return Add(bytes);
    }

    /// <summary>Adds a date.</summary>
    public ContentId Add(DateOnly date) => Add((long)date.DayNumber);

    /// <summary>Adds bytes.</summary>
    public ContentId Add(ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32LittleEndian(length, bytes.Length);
        _hash.AppendData(length);
        _hash.AppendData(bytes);
        return this;
    }

    /// <summary>The id of what was added so far.</summary>
    public override string ToString()
    {
        Span<byte> digest = stackalloc byte[32];
        _hash.GetCurrentHash(digest);
        Span<char> text = stackalloc char[26];
        int buffer = 0, bits = 0, next = 0;
        for (var index = 0; index < text.Length; index++)
        {
            if (bits < 5)
            {
                buffer = ((buffer & 0xFF) << 8) | digest[next++];
                bits += 8;
            }

            bits -= 5;
            text[index] = Alphabet[(buffer >> bits) & 31];
        }

        return new string(text);
    }

    /// <inheritdoc />
    public void Dispose() => _hash.Dispose();
}
