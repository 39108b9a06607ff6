using System.Numerics;
using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Optimization.Shifts;

/// <summary>Everything that can be chosen: the shifts of each day, the tours made of them and where breaks may lie, in slots of a week that begins again when it ends.</summary>
internal sealed class ShiftColumns
{
    private readonly Dictionary<(ShiftType Type, int Start, int Day), int> _byStart = [];
    private readonly List<DayShift> _shifts = [];
    private readonly List<Tour> _tours = [];

    internal ShiftColumns(ShiftDemand demand, ShiftRules rules)
    {
        Demand = demand;
        Rules = rules;
        Days = demand.Required.Count / demand.SlotsPerDay;
        foreach (var type in rules.Tours)
        {
            foreach (var start in type.Starts.SelectMany(window => window.Times()).Distinct().Order())
                AddTours(type, start);
        }

        FirstPlace = new int[_shifts.Count];
        for (var shift = 0; shift < _shifts.Count; shift++)
        {
            FirstPlace[shift] = Places;
            Places += _shifts[shift].Breaks.Sum(rest => rest.Starts.Length);
        }

        // Whole people cover whole requirements; where short hours have a price the fraction counts.
        Required = [.. demand.Required.Select(required => (double)(rules.ShortagePrice is null ? decimal.Ceiling(required) : required))];
    }

    internal ShiftDemand Demand { get; }

    internal ShiftRules Rules { get; }

    internal int Days { get; }

    internal int Slots => Demand.Required.Count;

    /// <summary>True where no slot may be short.</summary>
    internal bool IsHard => Rules.ShortagePrice is null;

    /// <summary>Price of one head missing for a slot, in paid hours; without bound where cover is hard.</summary>
    internal double SlotPrice => Rules.ShortagePrice is { } price ? (double)price * Demand.SlotLength.TotalHours : double.PositiveInfinity;

    /// <summary>Heads required at work by slot.</summary>
    internal double[] Required { get; }

    internal IReadOnlyList<DayShift> Shifts => _shifts;

    internal IReadOnlyList<Tour> Tours => _tours;

    internal int SlotsOf(TimeSpan time) => (int)(time / Demand.SlotLength);

    /// <summary>Places a break may lie: by shift, break and start, one after the other.</summary>
    internal int Places { get; }

    /// <summary>The first place of each shift.</summary>
    internal int[] FirstPlace { get; }

    internal int Wrap(int slot) => slot >= Slots ? slot - Slots : slot;

    /// <summary>What a head on a tour adds to part time beyond its share: the sum may not be above 0.</summary>
    internal double PartTimeCoefficient(Tour tour) => (tour.Type.PartTime ? 1 : 0) - (double)Rules.MostPartTime;

    /// <summary>What a head on a tour adds to free weekends beyond their share: the sum may not be below 0.</summary>
    internal double WeekendCoefficient(Tour tour) => (tour.WeekendOff ? 1 : 0) - (double)Rules.FewestWeekendsOff;

    private void AddTours(TourType type, TimeSpan start)
    {
        foreach (var days in DaysWorked(type))
        {
            int[] shifts = [.. Enumerable.Range(0, Days).Where(day => (days & (1 << day)) != 0).Select(day => ShiftOn(type.Shift, start, day))];
            _tours.Add(new Tour(type, start, days, shifts));
        }
    }

    private IEnumerable<int> DaysWorked(TourType type)
    {
        var worked = Math.Min(type.Days, Days);
        var all = (1 << Days) - 1;
        if (worked == Days)
            return [all];
        if (!type.DaysOffTogether)
            return Enumerable.Range(0, all + 1).Where(days => BitOperations.PopCount((uint)days) == worked);
        var run = (1 << worked) - 1;
        return Enumerable.Range(0, Days).Select(first => ((run << first) | (run << first >> Days)) & all);
    }

    private int ShiftOn(ShiftType type, TimeSpan start, int day)
    {
        var first = (day * Demand.SlotsPerDay) + SlotsOf(start);
        if (_byStart.TryGetValue((type, first, day), out var known))
            return known;
        var breaks = type.Breaks.Select(rest => new BreakWindow(
            rest,
            SlotsOf(rest.Length),
            [.. Enumerable.Range(SlotsOf(rest.Earliest), SlotsOf(rest.Latest) - SlotsOf(rest.Earliest) + 1).Select(offset => Wrap(first + offset))]));
        _shifts.Add(new DayShift(type, Wrap(first), SlotsOf(type.OnSite), day, [.. breaks]));
        return _byStart[(type, first, day)] = _shifts.Count - 1;
    }
}
