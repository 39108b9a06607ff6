using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Optimization.Shifts;

/// <summary>Turns a cover into the plan that is published.</summary>
internal static class ShiftPlanAssembly
{
    internal static ShiftPlan Of(ShiftColumns columns, WholeCover cover, double bound)
    {
        var (onSite, paid) = Heads(columns, cover);
        int[] atWork = [.. onSite.Select((_, slot) => (int)Math.Round(columns.Required[slot] - cover.Missing[slot]))];
        var hours = (decimal)columns.Demand.SlotLength.TotalHours;
        List<UncoveredSlot> uncovered = [.. columns.Demand.Required
            .Select((required, slot) => new UncoveredSlot(slot, required - atWork[slot]))
            .Where(slot => slot.Missing > 0)];
        var plan = new ShiftPlan(
            columns.Demand.SlotLength, Tours(columns, cover), onSite, atWork,
            columns.Tours.Zip(cover.Heads, (tour, heads) => heads * tour.Shifts.Length * (decimal)tour.Type.Shift.Paid.TotalHours).Sum(),
            Premium(columns, paid, hours), columns.Demand.RequiredHours, uncovered, 0)
        {
            ShortageCost = uncovered.Sum(slot => slot.Missing) * hours * (columns.Rules.ShortagePrice ?? 0),
        };
        return plan with { LowerBound = Math.Min(plan.Cost, decimal.Round((decimal)bound, 6)) };
    }

    private static (int[] OnSite, int[] Paid) Heads(ShiftColumns columns, WholeCover cover)
    {
        var onSite = new int[columns.Slots];
        var paid = new int[columns.Slots];
        void Add(int[] heads, int first, int length, int change)
        {
            for (var slot = first; slot < first + length; slot++)
                heads[columns.Wrap(slot)] += change;
        }

        for (var tour = 0; tour < cover.Heads.Length; tour++)
        {
            foreach (var shift in columns.Tours[tour].Shifts)
            {
                Add(onSite, columns.Shifts[shift].First, columns.Shifts[shift].Length, cover.Heads[tour]);
                Add(paid, columns.Shifts[shift].First, columns.Shifts[shift].Length, cover.Heads[tour]);
            }
        }

        for (var shift = 0; shift < columns.Shifts.Count; shift++)
        {
            cover.ForEachPlace(shift, (rest, at, place) =>
            {
                if (!rest.Break.Paid)
                    Add(paid, rest.Starts[at], rest.Length, -cover.Breaks[place]);
            });
        }

        return (onSite, paid);
    }

    private static List<PlannedTour> Tours(ShiftColumns columns, WholeCover cover) =>
        [.. columns.Tours
            .Select((tour, index) => new PlannedTour(
                tour.Type.Name,
                tour.Start,
                [.. Enumerable.Range(0, columns.Days).Where(day => (tour.Days & (1 << day)) != 0).Select(day => (DayOfWeek)((day + 1) % 7))],
                cover.Heads[index]))
            .Where(tour => tour.Heads > 0)];

    private static PremiumHours Premium(ShiftColumns columns, int[] paid, decimal hours)
    {
        var rules = columns.Rules.Premium;
        decimal evening = 0, night = 0, weekend = 0;
        for (var slot = 0; slot < paid.Length; slot++)
        {
            var time = slot % columns.Demand.SlotsPerDay * columns.Demand.SlotLength;
            var worked = paid[slot] * hours;
            if (slot / columns.Demand.SlotsPerDay >= 5)
                weekend += worked;
            else if (time >= rules.NightFrom || time < rules.NightTo)
                night += worked;
            else if (time >= rules.EveningFrom)
                evening += worked;
        }

        return new PremiumHours(evening, night, weekend);
    }
}
