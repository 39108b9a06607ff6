using System.Buffers.Binary;

namespace Wfm.Storage.Tables;

/// <summary>Reads what <see cref="PackedWriter"/> wrote, in the same order.</summary>
/// <exception cref="InvalidDataException">The bytes end early.</exception>
internal ref struct PackedReader(ReadOnlySpan<byte> bytes)
{
    private ReadOnlySpan<byte> _left = bytes;

    internal byte Byte()
    {
        if (_left.IsEmpty)
            throw new InvalidDataException("A packed row ends early.");
        var value = _left[0];
        _left = _left[1..];
        return value;
    }

    internal long Whole()
    {
        ulong bits = 0;
        for (var shift = 0; ; shift += 7)
        {
            var part = Byte();
            bits |= (ulong)(part & 0x7F) << shift;
            if (part < 0x80)
                return unchecked((long)(bits >> 1) ^ -(long)(bits & 1));
        }
    }

    internal double Double()
    {
        if (_left.Length < 8)
            throw new InvalidDataException("A packed row ends early.");
        var value = BinaryPrimitives.ReadDoubleLittleEndian(_left);
        _left = _left[8..];
        return value;
    }

    internal double[] Doubles(int count)
    {
        var values = new double[count];
        for (var first = 0; first < count; first += 8)
        {
            var known = Byte();
            for (var bit = 0; bit < 8 && first + bit < count; bit++)
                values[first + bit] = (known & (1 << bit)) == 0 ? double.NaN : 0;
        }

        var whole = Byte() == 1;
        for (var index = 0; index < count; index++)
        {
            if (!double.IsNaN(values[index]))
                values[index] = whole ? Whole() : Double();
        }

        return values;
    }

    internal double[] Known(int scale) => Array.ConvertAll(Doubles((int)Whole()), value => value / scale);

    internal double[] FixedPoint(int count, int scale)
    {
        var values = new double[count];
        var from = (int)Whole();
        var length = (int)Whole();
        for (var index = from; index < from + length; index++)
            values[index] = Whole() / (double)scale;
        return values;
    }
}
