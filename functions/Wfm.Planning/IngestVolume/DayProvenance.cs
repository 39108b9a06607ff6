using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;

namespace Wfm.Planning.IngestVolume;

/// <summary>Where one interval of a group comes from.</summary>
/// <param name="Start">Its first instant.</param>
/// <param name="Minutes">Its length; 1440 for a daily total.</param>
/// <param name="Offered">Offered contacts that count.</param>
/// <param name="From">The imports they come from, with the part of each; several where queues add up.</param>
/// <param name="Below">Imports that say something of the interval too but do not count: older ones, withdrawn ones.</param>
public sealed record IntervalProvenance(DateTimeOffset Start, int Minutes, double Offered, IReadOnlyList<ImportPart> From, IReadOnlyList<ImportPart> Below);

/// <summary>What one import says of an interval.</summary>
/// <param name="Import">The import.</param>
/// <param name="Part">The part of the group it brings; empty for all of it.</param>
/// <param name="Offered">Offered contacts it says.</param>
/// <param name="IsWithdrawn">True where it was withdrawn.</param>
public sealed record ImportPart(string Import, string Part, double Offered, bool IsWithdrawn);

/// <summary>Answers for any interval which file it came from.</summary>
public sealed class DayProvenance(IOperationStore operations, IVolumeStore volumes)
{
    /// <summary>Every known interval of a day of a group, and its daily total; fails with <c>group.unknown</c>.</summary>
    public async Task<Result<IReadOnlyList<IntervalProvenance>>> OfAsync(TenantId tenant, PlanningGroupId group, DateOnly day, CancellationToken cancel)
    {
        if (!(await operations.LoadGroupAsync(tenant, group, cancel)).TryGet(out var found, out var unknown))
            return unknown;
        var layers = await volumes.LayersOfDayAsync(tenant, found, day, cancel);
        var merged = await volumes.LoadDaysAsync(tenant, found, day, day, FileKind.Actuals, cancel);
        var intervals = new List<IntervalProvenance>();
        foreach (var counts in merged.Intervals.Concat(merged.Daily))
        {
            for (var slot = 0; slot < counts.Day.SlotCount; slot++)
            {
                if (counts.IsKnown(slot))
                    intervals.Add(Of(counts, slot, layers));
            }
        }

        return intervals;
    }

    // The rule by which layers are laid over one another: the whole group covers all, a part covers itself and the whole.
    private static IntervalProvenance Of(VolumeDay counts, int slot, IReadOnlyList<DayLayer> layers)
    {
        var (from, below) = (new List<ImportPart>(), new List<ImportPart>());
        foreach (var layer in layers.Where(layer => layer.Kind == FileKind.Actuals && layer.Day.Day.Day == counts.Day && layer.Day.Day.IsKnown(slot)))
        {
            var says = new ImportPart(layer.Import, layer.Day.Part, layer.Day.Day.At(VolumeMeasure.Offered, slot), layer.IsWithdrawn);
            if (layer.IsWithdrawn)
            {
                below.Add(says);
                continue;
            }

            var covered = from.Where(part => says.Part.Length == 0 || part.Part == says.Part || part.Part.Length == 0).ToList();
            below.AddRange(covered);
            from.RemoveAll(covered.Contains);
            from.Add(says);
        }

        var interval = counts.Day[slot];
        return new IntervalProvenance(interval.StartUtc, (int)counts.Day.Interval.TotalMinutes, counts.At(VolumeMeasure.Offered, slot), from, below);
    }
}
