using Wfm.Domain.Demand;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>
/// A day of one part of a group while its rows come in. Its figures may be written to storage and dropped from memory in between; what is remembered of it for good
/// are a few bytes: which rows were seen.
/// </summary>
internal sealed class GatheredDay(LayerDayKey key, LocalDay day, GroupAtSite group, TimeSpan rowLength)
{
    // By far the most days have one source.
    private int _firstSource;
    private ulong[]? _firstBits;
    private Dictionary<int, ulong[]>? _otherBits;

    internal LayerDayKey Key { get; } = key;

    internal LocalDay Day { get; } = day;

    internal GroupAtSite Group { get; } = group;

    /// <summary>Length of its rows, which may be shorter or longer than the group's intervals.</summary>
    internal TimeSpan RowLength { get; } = rowLength;

    /// <summary>The figures; null while they are only in storage.</summary>
    internal VolumeDay? Figures { get; set; } = new(key.Group, day);

    /// <summary>True where it counts single contacts.</summary>
    internal bool IsCounted { get; set; }

    /// <summary>True for a day of one total.</summary>
    internal bool IsDaily => Key.Interval == TimeSpan.FromDays(1);

    /// <summary>Number of the last row that touched it.</summary>
    internal long TouchedAt { get; set; }

    /// <summary>Offered contacts so far.</summary>
    internal double Offered { get; set; }

    /// <summary>True where a wall clock told its rows' times.</summary>
    internal bool OnWallClock { get; set; }

    /// <summary>How many rows of its length a source can have.</summary>
    internal int Rows => (int)Math.Ceiling((Day.EndUtc - Day.StartUtc) / RowLength);

    internal bool IsSeen(int source, int row) => Bits(source) is { } bits && Holds(bits, row);

    /// <summary>True where any source gave one of these rows.</summary>
    internal bool AnySeen(int from, int count)
    {
        for (var row = from; row < from + count; row++)
        {
            if ((_firstBits is not null && Holds(_firstBits, row)) || (_otherBits is not null && _otherBits.Values.Any(bits => Holds(bits, row))))
                return true;
        }

        return false;
    }

    internal void MarkSeen(int source, int row)
    {
        var bits = Bits(source);
        if (bits is null)
        {
            bits = new ulong[(Rows + 63) / 64];
            if (_firstBits is null)
                (_firstSource, _firstBits) = (source, bits);
            else
                (_otherBits ??= [])[source] = bits;
        }

        bits[row / 64] |= 1UL << (row % 64);
    }

    private ulong[]? Bits(int source) => _firstBits is not null && _firstSource == source ? _firstBits : _otherBits?.GetValueOrDefault(source);

    private static bool Holds(ulong[] bits, int row) => (bits[row / 64] >> (row % 64) & 1) != 0;
}
