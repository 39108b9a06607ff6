using Wfm.Domain.Demand;
using Wfm.Planning.Ports;

namespace Wfm.Storage.Volumes;

/// <summary>Lays the layers of one day over one another and adds the parts up.</summary>
internal static class DayLayers
{
    /// <summary>
    /// One day out of its layers, oldest first. By interval: a layer of the whole group replaces all below it; a layer of a part replaces that part, and any whole below it;
    /// what is left on top is added up.
    /// </summary>
    internal static VolumeDay Merge(IReadOnlyList<LayerDay> oldestFirst)
    {
        // By far the most days have one layer, or layers of the whole group only.
        if (oldestFirst.All(day => day.Part.Length == 0))
            return Overlaid(oldestFirst.Select(day => day.Day));

        var shape = oldestFirst[0].Day;
        var whole = new VolumeDay(shape.Group, shape.Day);
        var parts = new SortedDictionary<string, VolumeDay>(StringComparer.Ordinal);
        foreach (var (part, day) in oldestFirst)
        {
            for (var slot = 0; slot < shape.Day.SlotCount; slot++)
            {
                if (!day.IsKnown(slot))
                    continue;
                whole.Clear(slot);
                if (part.Length == 0)
                {
                    foreach (var covered in parts.Values)
                        covered.Clear(slot);
                }
            }

            if (part.Length == 0)
                whole.Overlay(day);
            else if (parts.TryGetValue(part, out var below))
                below.Overlay(day);
            else
                parts[part] = Overlaid([new VolumeDay(shape.Group, shape.Day), day]);
        }

        foreach (var part in parts.Values)
            whole.Add(part);
        return whole;
    }

    private static VolumeDay Overlaid(IEnumerable<VolumeDay> days)
    {
        VolumeDay? merged = null;
        foreach (var day in days)
        {
            if (merged is null)
                merged = day;
            else
                merged.Overlay(day);
        }

        return merged!;
    }
}
