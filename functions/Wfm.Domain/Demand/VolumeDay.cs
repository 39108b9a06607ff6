using Wfm.Domain.Operations;
using Wfm.Domain.Units;

namespace Wfm.Domain.Demand;

/// <summary>
/// What is known of one group on one local day: for each measure a value by slot, NaN where unknown. A slot is known once its
/// offered contacts are. A daily total is a day of one slot.
/// </summary>
public sealed class VolumeDay
{
    private static readonly VolumeMeasure[] All = Enum.GetValues<VolumeMeasure>();
    private readonly double[]?[] _measures = new double[]?[MeasureCount];

    /// <summary>How many measures there are.</summary>
    public static int MeasureCount { get; } = Enum.GetValues<VolumeMeasure>().Length;

    /// <summary>A day of which nothing is known yet.</summary>
    public VolumeDay(PlanningGroupId group, LocalDay day)
    {
        Group = group;
        Day = day;
    }

    /// <summary>The group.</summary>
    public PlanningGroupId Group { get; }

    /// <summary>The day and its slots.</summary>
    public LocalDay Day { get; }

    /// <summary>The measures of which anything is known, in their order.</summary>
    public IEnumerable<VolumeMeasure> Measures => All.Where(measure => _measures[(int)measure] is not null);

    /// <summary>The values of a measure by slot; empty where nothing is known of it.</summary>
    public ReadOnlySpan<double> this[VolumeMeasure measure] => _measures[(int)measure];

    /// <summary>A value, or NaN.</summary>
    public double At(VolumeMeasure measure, int slot) => _measures[(int)measure] is { } values ? values[slot] : double.NaN;

    /// <summary>True where offered contacts are known.</summary>
    public bool IsKnown(int slot) => !double.IsNaN(At(VolumeMeasure.Offered, slot));

    /// <summary>Sets a value; NaN makes it unknown again.</summary>
    public void Set(VolumeMeasure measure, int slot, double value)
    {
        ref var values = ref _measures[(int)measure];
        if (values is null)
        {
            values = new double[Day.SlotCount];
            Array.Fill(values, double.NaN);
        }

        values[slot] = value;
    }

    /// <summary>Puts the known slots of a newer layer over this day: an interval is taken whole, not measure by measure.</summary>
    /// <exception cref="ArgumentException">The newer layer is of another group, date or interval length.</exception>
    public void Overlay(VolumeDay newer)
    {
        if (newer.Group != Group || newer.Day != Day)
            throw new ArgumentException("Only a layer of the same group, date and interval length can be laid over a day.", nameof(newer));
        for (var slot = 0; slot < Day.SlotCount; slot++)
        {
            if (!newer.IsKnown(slot))
                continue;
            foreach (var measure in All)
            {
                var value = newer.At(measure, slot);
                if (_measures[(int)measure] is not null || !double.IsNaN(value))
                    Set(measure, slot, value);
            }
        }
    }

    /// <summary>
    /// Adds another part of the same group: totals add up slot by slot. A slot only one of them knows is that one's; a figure that only one knows of a slot
    /// both know is unknown, because half a total is none.
    /// </summary>
    /// <exception cref="ArgumentException">The other part is of another group, date or interval length.</exception>
    public void Add(VolumeDay part)
    {
        if (part.Group != Group || part.Day != Day)
            throw new ArgumentException("Only a part of the same group, date and interval length can be added to a day.", nameof(part));
        for (var slot = 0; slot < Day.SlotCount; slot++)
        {
            if (!part.IsKnown(slot))
                continue;
            var known = IsKnown(slot);
            foreach (var measure in All)
            {
                var value = known ? At(measure, slot) + part.At(measure, slot) : part.At(measure, slot);
                if (_measures[(int)measure] is not null || !double.IsNaN(value))
                    Set(measure, slot, value);
            }
        }
    }

    /// <summary>Makes a slot unknown again.</summary>
    public void Clear(int slot)
    {
        foreach (var values in _measures)
            values?[slot] = double.NaN;
    }
}
