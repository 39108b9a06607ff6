using Wfm.Domain.Forecasting;
using Wfm.Storage.Tables;

namespace Wfm.Storage.GroupPlans;

/// <summary>A forecast day as bytes. Published forecasts have three digits after the point (contacts) or one (seconds), so this loses nothing.</summary>
internal static class ForecastFormat
{
    private const byte Version = 1;

    internal static byte[] Write(ForecastDay day)
    {
        var writer = new PackedWriter();
        writer.Byte(Version);
        writer.FixedPoint(day.Contacts, 1000);
        writer.FixedPoint(day.AhtSeconds, 10);
        foreach (var band in (double[][])[day.Lower80, day.Upper80, day.Lower95, day.Upper95])
            writer.FixedPoint(band, 1000);
        return writer.ToArray();
    }

    internal static ForecastDay Read(ReadOnlySpan<byte> bytes, DateOnly date, int slots)
    {
        var reader = new PackedReader(bytes);
        if (reader.Byte() is not Version and var version)
            throw new InvalidDataException($"A forecast of {date:yyyy-MM-dd} has format version {version}; this engine reads {Version}.");
        return new ForecastDay(
            date,
            reader.FixedPoint(slots, 1000),
            reader.FixedPoint(slots, 10),
            reader.FixedPoint(slots, 1000),
            reader.FixedPoint(slots, 1000),
            reader.FixedPoint(slots, 1000),
            reader.FixedPoint(slots, 1000));
    }
}
