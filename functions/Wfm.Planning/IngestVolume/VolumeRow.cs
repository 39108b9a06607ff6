using Wfm.Domain.Demand;
using Wfm.Domain.Units;

namespace Wfm.Planning.IngestVolume;

/// <summary>When an interval starts: an instant, or the wall clock of its group where the source gives no offset.</summary>
/// <param name="Instant">The instant, where known.</param>
/// <param name="WallClock">The wall clock of the group's zone, where there is no instant.</param>
public readonly record struct IntervalStart(DateTimeOffset? Instant, DateTime? WallClock);

/// <summary>One row of volume as a reader understood it; not yet held against what we know of the group.</summary>
/// <param name="Group">The group's or queue's key as the source spells it.</param>
/// <param name="Start">When the interval starts; of a counted row, when the contact came.</param>
/// <param name="Length">Its length; null where the source does not say, which means the group's own.</param>
/// <param name="Figures">A value for each <see cref="VolumeMeasure"/>, NaN where unknown.</param>
public sealed record VolumeRow(string Group, IntervalStart Start, TimeSpan? Length, double[] Figures)
{
    /// <summary>What a source owns as a whole, <c>queue|media</c>: a later file replaces it interval by interval. Null where it is the group itself.</summary>
    public string? Part { get; init; }

    /// <summary>The finest key of the source, <c>queue|media|language|skills</c>: rows of one interval that differ in it are added up. Null where there is none.</summary>
    public string? Detail { get; init; }

    /// <summary>The channel the source says, which must be the group's; null where it says none.</summary>
    public Channel? Channel { get; init; }

    /// <summary>The zone of its wall clock, where the row says one.</summary>
    public IanaZone? WallZone { get; init; }

    /// <summary>True where the row is one contact (a ticket) rather than an interval's totals.</summary>
    public bool IsContact { get; init; }

    /// <summary>The figure of a measure, or NaN.</summary>
    public double this[VolumeMeasure measure] => Figures[(int)measure];

    /// <summary>Figures of which nothing is known yet.</summary>
    public static double[] Unknown()
    {
        var figures = new double[VolumeDay.MeasureCount];
        Array.Fill(figures, double.NaN);
        return figures;
    }
}

/// <summary>A row as read: understood, or not, with the text it came from.</summary>
/// <param name="Line">Line of the file from 1, or position in the message.</param>
/// <param name="Content">Gives the row as it came, personal data left out. Called before the next row is read, and only for rows that are rejected.</param>
/// <param name="Row">What was understood, or what is wrong with it.</param>
public sealed record ReadRow(long Line, Func<string> Content, Result<VolumeRow> Row);
