using System.Globalization;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;

namespace Wfm.Planning.IngestVolume;

/// <summary>
/// Smells a wrong zone: contacts that come while the group is closed but would fall into its hours if the clock were moved, or a quiet noon and a busy night. A smell is
/// reported, never acted upon.
/// </summary>
internal static class ZoneSmell
{
    private const double FewContacts = 100;
    private const double ShareInHours = 0.9;
    private const double ShareOutOfHours = 0.6;

    /// <summary>The smell of a group's contacts by hour of the day, or null.</summary>
    internal static Problem? Of(PlanningGroup group, double[] byHour)
    {
        var total = byHour.Sum();
        if (total < FewContacts)
            return null;
        var open = OpenHours(group.Hours);
        return open.All(hour => hour) ? Night(group, byHour, total) : Closed(group, byHour, open, total);
    }

    private static Problem? Closed(PlanningGroup group, double[] byHour, bool[] open, double total)
    {
        var inHours = Share(byHour, open, 0, total);
        if (inHours >= ShareOutOfHours)
            return null;
        var shift = Enumerable.Range(-12, 25).MaxBy(shift => (Share(byHour, open, shift, total), -Math.Abs(shift)));
        return Share(byHour, open, shift, total) < ShareInHours ? null : new Problem(
            "zone.shift",
            string.Create(CultureInfo.InvariantCulture, $"Only {inHours:0 %} of the contacts of '{group.Id}' come while it is open; {shift:+0;-0} h on the clock and {Share(byHour, open, shift, total):0 %} would. Wrong zone?"),
            "start",
            group.Id.Value);
    }

    // Open around the clock: people call between morning and evening more than between 23:00 and 5:00.
    private static Problem? Night(PlanningGroup group, double[] byHour, double total)
    {
        var (night, day) = (Six(byHour, 23), Six(byHour, 10));
        return night <= 3 * day ? null : new Problem(
            "zone.shift", string.Create(CultureInfo.InvariantCulture, $"{night / total:0 %} of the contacts of '{group.Id}' come between 23:00 and 5:00, only {day / total:0 %} between 10:00 and 16:00. Wrong zone?"), "start", group.Id.Value);
    }

    private static double Six(double[] byHour, int from) => Enumerable.Range(from, 6).Sum(hour => byHour[hour % 24]);

    private static double Share(double[] byHour, bool[] open, int shift, double total) =>
        Enumerable.Range(0, 24).Where(hour => open[(hour + shift + 24) % 24]).Sum(hour => byHour[hour]) / total;

    private static bool[] OpenHours(OpeningHours hours)
    {
        var open = new bool[24];
        foreach (var day in Enum.GetValues<DayOfWeek>())
        {
            foreach (var range in hours.On(day))
            {
                for (var hour = 0; hour < 24; hour++)
                    open[hour] |= range.From < TimeSpan.FromHours(hour + 1) && range.To > TimeSpan.FromHours(hour);
            }
        }

        return open;
    }
}
