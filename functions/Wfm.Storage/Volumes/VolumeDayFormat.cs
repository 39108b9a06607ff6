using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Volumes;

/// <summary>
/// A volume day as bytes: version, interval minutes, slot count (92 to 100 quarter hours), UTC start, then each known measure. The count
/// and start are stored so that a later change of a zone's rules cannot silently move old data.
/// </summary>
internal static class VolumeDayFormat
{
    private const byte Version = 1;

    internal static byte[] Write(VolumeDay day)
    {
        var writer = new PackedWriter();
        writer.Byte(Version);
        writer.Whole((long)day.Day.Interval.TotalMinutes);
        writer.Whole(day.Day.SlotCount);
        writer.Whole(day.Day.StartUtc.ToUnixTimeSeconds());
        foreach (var measure in day.Measures)
        {
            writer.Byte((byte)(1 + (int)measure));
            writer.Doubles(day[measure]);
        }

        writer.Byte(0);
        return writer.ToArray();
    }

    internal static VolumeDay Read(ReadOnlySpan<byte> bytes, PlanningGroupId group, DateOnly date, IanaZone zone)
    {
        var reader = new PackedReader(bytes);
        var version = reader.Byte();
        if (version != Version)
            throw new InvalidDataException($"Volume of {group} on {date:yyyy-MM-dd} has format version {version}; this engine reads {Version}.");

        var day = LocalDay.Of(date, zone, TimeSpan.FromMinutes(reader.Whole()));
        var slots = (int)reader.Whole();
        var start = reader.Whole();
        if (slots != day.SlotCount || start != day.StartUtc.ToUnixTimeSeconds())
            throw new InvalidDataException(
                $"Volume of {group} on {date:yyyy-MM-dd} was stored with {slots} slots from {DateTimeOffset.FromUnixTimeSeconds(start):u}; in zone {zone} the day now has {day.SlotCount} from {day.StartUtc:u}. Import it again.");

        var volume = new VolumeDay(group, day);
        for (var tag = reader.Byte(); tag != 0; tag = reader.Byte())
        {
            var values = reader.Doubles(slots);
            for (var slot = 0; slot < slots; slot++)
                volume.Set((VolumeMeasure)(tag - 1), slot, values[slot]);
        }

        return volume;
    }
}
