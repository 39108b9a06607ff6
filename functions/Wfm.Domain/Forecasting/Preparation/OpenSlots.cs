using Wfm.Domain.Demand;

namespace Wfm.Domain.Forecasting.Preparation;

/// <summary>Which slots of a date are open.</summary>
internal static class OpenSlots
{
    /// <summary>True where the slot overlaps an open range: a slot that is open in part takes contacts.</summary>
    public static bool IsOpen(IReadOnlyList<OpenRange> ranges, int slot, TimeSpan length)
    {
        var from = slot * length;
        var to = from + length;
        foreach (var range in ranges)
        {
            if (range.From < to && range.To > from)
                return true;
        }

        return false;
    }
}
