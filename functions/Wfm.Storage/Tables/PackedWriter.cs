using System.Buffers;
using System.Buffers.Binary;

namespace Wfm.Storage.Tables;

/// <summary>Writes the compact binary form of a day's arrays: whole numbers take as many bytes as they need.</summary>
internal sealed class PackedWriter
{
    private readonly ArrayBufferWriter<byte> _buffer = new();

    internal void Byte(byte value)
    {
        _buffer.GetSpan(1)[0] = value;
        _buffer.Advance(1);
    }

    /// <summary>A whole number of either sign: 7 bits a byte, the sign in the lowest bit.</summary>
    internal void Whole(long value)
    {
        var bits = unchecked((ulong)((value << 1) ^ (value >> 63)));
        while (bits >= 0x80)
        {
            Byte(unchecked((byte)(bits | 0x80)));
            bits >>= 7;
        }

        Byte((byte)bits);
    }

    internal void Double(double value)
    {
        BinaryPrimitives.WriteDoubleLittleEndian(_buffer.GetSpan(8), value);
        _buffer.Advance(8);
    }

    /// <summary>
    /// Doubles, NaN where unknown: a bitmap of what is known, then whole numbers where all are, else all 64 bits. Reads back equal.
    /// </summary>
    internal void Doubles(ReadOnlySpan<double> values)
    {
        for (var first = 0; first < values.Length; first += 8)
        {
            byte known = 0;
            for (var bit = 0; bit < 8 && first + bit < values.Length; bit++)
                known |= (byte)(double.IsNaN(values[first + bit]) ? 0 : 1 << bit);
            Byte(known);
        }

        var whole = true;
        foreach (var value in values)
            whole &= double.IsNaN(value) || (Math.Abs(value) <= 1L << 52 && Math.Floor(value) == value && !double.IsNegative(value));
        Byte(whole ? (byte)1 : (byte)0);
        foreach (var value in values)
        {
            if (double.IsNaN(value))
                continue;
            if (whole)
                Whole((long)value);
            else
                Double(value);
        }
    }

    /// <summary>Figures published with a fixed number of digits, as whole multiples of 1 / <paramref name="scale"/>; long runs of 0 at the ends cost nothing.</summary>
    internal void FixedPoint(ReadOnlySpan<double> values, int scale)
    {
        var from = values.IndexOfAnyExcept(0.0);
        var to = values.LastIndexOfAnyExcept(0.0) + 1;
        Whole(from < 0 ? 0 : from);
        Whole(from < 0 ? 0 : to - from);
        for (var index = Math.Max(from, 0); index < to; index++)
            Whole((long)Math.Round(values[index] * scale));
    }

    /// <summary>An array of any length, with unknown figures, to a fixed number of digits; its length goes with it.</summary>
    internal void Known(double[] values, int scale)
    {
        Whole(values.Length);
        Doubles(Array.ConvertAll(values, value => Math.Round(value * scale)));
    }

    internal byte[] ToArray() => _buffer.WrittenSpan.ToArray();
}
