using Wfm.Domain.Demand;

namespace Wfm.Sample;

/// <summary>
/// Days of a group on its plain wall clock. Where clocks go back, the two intervals of one wall time are averaged, so that a slot
/// is always contacts per interval; where they go forward, the skipped slots are NaN. Closed slots are NaN.
/// </summary>
/// <param name="TrueRates">Expected contacts by slot; there also where the records are lost.</param>
/// <param name="Contacts">Offered contacts as recorded; NaN where lost.</param>
/// <param name="HandleSeconds">Sum of handle times as recorded; NaN where lost.</param>
public sealed record SampleSeries(DemandSeries TrueRates, DemandSeries Contacts, DemandSeries HandleSeconds)
{
    /// <summary>Folds consecutive days, at least one.</summary>
    internal static SampleSeries Fold(IReadOnlyList<SampleDay> days) => new(
        Fold(days, slot => slot.State == SlotState.Closed ? double.NaN : slot.Expected),
        Fold(days, slot => slot.State == SlotState.Open ? slot.Offered : double.NaN),
        Fold(days, slot => slot.State == SlotState.Open ? slot.HandleSeconds : double.NaN));

    private static DemandSeries Fold(IReadOnlyList<SampleDay> days, Func<SampleSlot, double> value)
    {
        var slotsPerDay = (int)(TimeSpan.FromHours(24) / days[0].Day.Interval);
        var values = new double[days.Count * slotsPerDay];
        var counts = new int[values.Length];
        for (var index = 0; index < days.Count; index++)
        {
            var day = days[index].Day;
            var clocksChange = day.EndUtc - day.StartUtc != TimeSpan.FromHours(24);
            for (var slot = 0; slot < day.SlotCount; slot++)
            {
                var at = (index * slotsPerDay) + (clocksChange ? day.WallSlot(slot) : slot);
                values[at] += value(days[index].Slots[slot]);
                counts[at]++;
            }
        }

        for (var at = 0; at < values.Length; at++)
            values[at] = counts[at] == 0 ? double.NaN : values[at] / counts[at];
        return new DemandSeries(days[0].Date, slotsPerDay, values);
    }
}
