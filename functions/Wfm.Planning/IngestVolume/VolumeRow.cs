using Wfm.Domain.Demand;

namespace Wfm.Planning.IngestVolume;

/// <summary>When an interval starts: an instant, or the wall clock of its group where the source gives no offset.</summary>
/// <param name="Instant">The instant, where known.</param>
/// <param name="WallClock">The wall clock of the group's zone, where there is no instant.</param>
public readonly record struct IntervalStart(DateTimeOffset? Instant, DateTime? WallClock);

/// <summary>One row of volume as a reader understood it; not yet held against what we know of the group.</summary>
/// <param name="Group">The group's key as the source spells it.</param>
/// <param name="Start">When the interval starts.</param>
/// <param name="Length">Its length; null where the source does not say, which means the group's own.</param>
/// <param name="Figures">A value for each <see cref="VolumeMeasure"/>, NaN where unknown.</param>
public sealed record VolumeRow(string Group, IntervalStart Start, TimeSpan? Length, double[] Figures)
{
    /// <summary>The figure of a measure, or NaN.</summary>
    public double this[VolumeMeasure measure] => Figures[(int)measure];

    /// <summary>Figures of which nothing is known yet.</summary>
    public static double[] Unknown()
    {
        var figures = new double[Enum.GetValues<VolumeMeasure>().Length];
        Array.Fill(figures, double.NaN);
        return figures;
    }
}

/// <summary>A row as read: understood, or not, with the text it came from.</summary>
/// <param name="Line">Line of the file from 1, or position in the message.</param>
/// <param name="Content">The row as it came.</param>
/// <param name="Row">What was understood, or what is wrong with it.</param>
public sealed record ReadRow(long Line, string Content, Result<VolumeRow> Row);
