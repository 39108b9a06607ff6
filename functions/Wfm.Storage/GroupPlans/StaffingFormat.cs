using Wfm.Domain.Staffing;
using Wfm.Storage.Tables;

namespace Wfm.Storage.GroupPlans;

/// <summary>
/// A staffing day as bytes: people and shares to four digits, seconds to one, hours to three. It is what people look at; an explanation computes the
/// interval again from the forecast.
/// </summary>
internal static class StaffingFormat
{
    private const byte Version = 1;
    private const int Fine = 10_000;

    internal static byte[] Write(StaffingDay day)
    {
        var writer = new PackedWriter();
        writer.Byte(Version);
        writer.Whole(day.Agents.Length);
        writer.FixedPoint([.. day.Agents.Select(agents => (double)agents)], 1);
        writer.FixedPoint([.. day.Binding.Select(binding => (double)binding)], 1);
        foreach (var figures in (double[][])[day.Fractional, day.Load, day.Scheduled, day.Gross, day.ServiceLevel, day.AbandonRate, day.Occupancy])
            writer.Known(figures, Fine);
        writer.Known(day.AverageSpeedOfAnswerSeconds, 10);
        writer.Known(day.Backlog, 1000);
        writer.Known(day.OldestAgeHours, 1000);
        writer.Double(day.RunOutHours);
        return writer.ToArray();
    }

    internal static StaffingDay Read(ReadOnlySpan<byte> bytes, DateOnly date)
    {
        var reader = new PackedReader(bytes);
        if (reader.Byte() is not Version and var version)
            throw new InvalidDataException($"A staffing of {date:yyyy-MM-dd} has format version {version}; this engine reads {Version}.");
        var slots = (int)reader.Whole();
        var agents = reader.FixedPoint(slots, 1);
        var binding = reader.FixedPoint(slots, 1);
        return new StaffingDay(date, Array.ConvertAll(agents, value => (int)value), reader.Known(Fine))
        {
            Load = reader.Known(Fine),
            Scheduled = reader.Known(Fine),
            Gross = reader.Known(Fine),
            Binding = Array.ConvertAll(binding, value => (BindingConstraint)value),
            ServiceLevel = reader.Known(Fine),
            AbandonRate = reader.Known(Fine),
            Occupancy = reader.Known(Fine),
            AverageSpeedOfAnswerSeconds = reader.Known(10),
            Backlog = reader.Known(1000),
            OldestAgeHours = reader.Known(1000),
            RunOutHours = reader.Double(),
        };
    }
}
