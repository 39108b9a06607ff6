using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Optimization.Shifts;

/// <summary>What keeps a week from being covered at all.</summary>
internal static class ShiftChecks
{
    /// <summary>Every broken rule of the input, or null.</summary>
    internal static Failure? Of(ShiftDemand demand, ShiftRules rules)
    {
        var problems = new List<Problem>();
        var slot = demand.SlotLength;
        if (slot < TimeSpan.FromMinutes(5) || slot > TimeSpan.FromHours(1) || TimeSpan.FromDays(1).Ticks % slot.Ticks != 0)
            return Failure.Invalid("shifts.slotLength", $"A slot must be 5 to 60 minutes long and divide the day, but was {slot}.", "slotLength", slot);
        if (demand.Required.Count % demand.SlotsPerDay != 0 || demand.Required.Count / demand.SlotsPerDay is < 1 or > 7)
            problems.Add(new Problem("shifts.days", $"The requirement must be 1 to 7 whole days of {demand.SlotsPerDay} slots, but has {demand.Required.Count} slots.", "required"));
        if (demand.Required.Any(required => required < 0))
            problems.Add(new Problem("shifts.negative", "A requirement must be 0 or more.", "required", demand.Required.Min().ToString(System.Globalization.CultureInfo.InvariantCulture)));
        if (rules.Tours.Count == 0)
            problems.Add(new Problem("shifts.noTours", "There must be at least one tour.", "tours"));
        if (rules.MostPartTime is < 0 or > 1 || rules.FewestWeekendsOff is < 0 or > 1)
            problems.Add(new Problem("shifts.share", $"Shares of part time and of free weekends must be 0 to 1, but were {rules.MostPartTime} and {rules.FewestWeekendsOff}.", "mostPartTime"));
        if (rules.ShortagePrice <= 0)
            problems.Add(new Problem("shifts.price", $"The price of a short hour must be above 0, but was {rules.ShortagePrice}.", "shortagePrice"));
        problems.AddRange(rules.Tours.Where(tour => !IsSound(tour, slot)).Select(tour => new Problem(
            "shifts.tour",
            $"Tour '{tour.Name}' must work 1 to 7 days in shifts of whole slots up to 24 h, starting within the day, with breaks that lie inside and do not cross.",
            "tours",
            tour.Name)));
        return problems.Count == 0 ? null : Failure.Of(FailureKind.Invalid, problems);
    }

    /// <summary>Where cover is hard: the slots that ask for people and that no shift reaches, or null.</summary>
    internal static Failure? Uncoverable(ShiftColumns columns)
    {
        if (!columns.IsHard)
            return null;
        var reached = new bool[columns.Slots];
        foreach (var shift in columns.Tours.SelectMany(tour => tour.Shifts).Distinct().Select(index => columns.Shifts[index]))
        {
            for (var slot = shift.First; slot < shift.First + shift.Length; slot++)
                reached[columns.Wrap(slot)] = true;
        }

        List<int> missing = [.. Enumerable.Range(0, columns.Slots).Where(slot => columns.Required[slot] > 0 && !reached[slot])];
        return missing.Count == 0 ? null : Failure.Invalid(
            "shifts.uncoverable",
            $"No shift reaches {missing.Count} slots that ask for people, the first {missing[0] * columns.Demand.SlotLength} after Monday 00:00. Widen the start windows, or give short hours a price.",
            "starts",
            missing[0]);
    }

    private static bool IsSound(TourType tour, TimeSpan slot) =>
        tour.Days is >= 1 and <= 7
        && IsWhole(tour.Shift.OnSite, slot) && tour.Shift.OnSite > TimeSpan.Zero && tour.Shift.OnSite <= TimeSpan.FromDays(1)
        && tour.Shift.AtWork > TimeSpan.Zero
        && tour.Starts.Count > 0 && tour.Starts.All(window => IsSound(window, slot))
        && tour.Shift.Breaks.All(rest => IsSound(rest, tour.Shift, slot))
        && tour.Shift.Breaks.Zip(tour.Shift.Breaks.Skip(1)).All(pair => pair.First.Latest + pair.First.Length <= pair.Second.Earliest);

    private static bool IsSound(StartWindow window, TimeSpan slot) =>
        IsWhole(window.First, slot) && IsWhole(window.Step, slot) && window.Step > TimeSpan.Zero
        && window.First >= TimeSpan.Zero && window.First <= window.Last && window.Last < TimeSpan.FromDays(1);

    private static bool IsSound(ShiftBreak rest, ShiftType shift, TimeSpan slot) =>
        IsWhole(rest.Length, slot) && IsWhole(rest.Earliest, slot) && IsWhole(rest.Latest, slot) && rest.Length > TimeSpan.Zero
        && rest.Earliest >= TimeSpan.Zero && rest.Earliest <= rest.Latest && rest.Latest + rest.Length <= shift.OnSite;

    private static bool IsWhole(TimeSpan time, TimeSpan slot) => time.Ticks % slot.Ticks == 0;
}
