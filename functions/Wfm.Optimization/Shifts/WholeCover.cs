namespace Wfm.Optimization.Shifts;

/// <summary>A cover in whole heads that grows and shrinks by one person at a time.</summary>
internal sealed partial class WholeCover
{
    private const double Tiny = 1e-9;

    private readonly ShiftColumns _columns;

    internal WholeCover(ShiftColumns columns)
    {
        _columns = columns;
        Heads = new int[columns.Tours.Count];
        Missing = [.. columns.Required];
        Breaks = new int[columns.Places];
    }

    /// <summary>A cover that a whole-number program found.</summary>
    internal WholeCover(ShiftColumns columns, int[] heads, int[] breaks)
        : this(columns)
    {
        for (var tour = 0; tour < heads.Length; tour++)
        {
            Count(tour, heads[tour]);
            foreach (var shift in columns.Tours[tour].Shifts)
                AtWork(columns.Shifts[shift].First, columns.Shifts[shift].Length, heads[tour]);
        }

        breaks.CopyTo(Breaks, 0);
        for (var shift = 0; shift < columns.Shifts.Count; shift++)
            ForEachPlace(shift, (rest, at, place) => AtWork(rest.Starts[at], rest.Length, -breaks[place]));
    }

    private WholeCover(WholeCover other)
    {
        _columns = other._columns;
        Heads = [.. other.Heads];
        Missing = [.. other.Missing];
        Breaks = [.. other.Breaks];
        CopyTotals(other);
    }

    /// <summary>Heads by tour.</summary>
    internal int[] Heads { get; }

    /// <summary>Required less at work, by slot: negative where there are people to spare.</summary>
    internal double[] Missing { get; }

    /// <summary>Heads by place of a break: shift, break, position.</summary>
    internal int[] Breaks { get; }

    internal int Total { get; private set; }

    internal double Paid { get; private set; }

    /// <summary>Heads on part time beyond their share: allowed at 0 or below.</summary>
    internal double PartTime { get; private set; }

    /// <summary>Heads with free weekends beyond the fewest: allowed at 0 or above.</summary>
    internal double Weekends { get; private set; }

    internal WholeCover Copy() => new(this);

    internal void CopyFrom(WholeCover other)
    {
        Array.Copy(other.Heads, Heads, Heads.Length);
        Array.Copy(other.Missing, Missing, Missing.Length);
        Array.Copy(other.Breaks, Breaks, Breaks.Length);
        CopyTotals(other);
    }

    /// <summary>Paid hours, and the price of what is short where it has one.</summary>
    internal double Cost => _columns.IsHard ? Paid : Paid + (MissingSlots() * _columns.SlotPrice);

    /// <summary>Whether part time, weekends and hard cover are as the rules ask.</summary>
    internal bool KeepsRules => PartTime <= Tiny && Weekends >= -Tiny && (!_columns.IsHard || MissingSlots() < Tiny);

    /// <summary>Whether the rules let one more work this tour.</summary>
    internal bool Allows(Tour tour)
    {
        var (partTime, weekends) = (_columns.PartTimeCoefficient(tour), _columns.WeekendCoefficient(tour));
        return (partTime <= 0 || PartTime + partTime <= Tiny) && (weekends >= 0 || Weekends + weekends >= -Tiny);
    }

    /// <summary>Whether one fewer on this tour could do: in each shift no more slots than it has breaks would be short.</summary>
    internal bool MayBeSpare(int tour)
    {
        foreach (var shift in _columns.Tours[tour].Shifts)
        {
            var (first, length) = (_columns.Shifts[shift].First, _columns.Shifts[shift].Length);
            var tight = _columns.Shifts[shift].Breaks.Sum(rest => rest.Length);
            for (var slot = first; slot < first + length && tight >= 0; slot++)
            {
                if (Missing[_columns.Wrap(slot)] > Tiny - 1)
                    tight--;
            }

            if (tight < 0)
                return false;
        }

        return true;
    }

    private double MissingSlots()
    {
        var sum = 0.0;
        foreach (var missing in Missing)
            sum += Math.Max(0, missing);
        return sum;
    }

    internal void Add(int tour)
    {
        foreach (var shift in _columns.Tours[tour].Shifts)
        {
            AtWork(_columns.Shifts[shift].First, _columns.Shifts[shift].Length, 1);
            PlaceBreaks(shift);
        }

        Count(tour, 1);
    }

    internal void Remove(int tour)
    {
        foreach (var shift in _columns.Tours[tour].Shifts)
        {
            AtWork(_columns.Shifts[shift].First, _columns.Shifts[shift].Length, -1);
            ReturnBreaks(shift);
        }

        Count(tour, -1);
    }

    private void AtWork(int first, int length, int heads)
    {
        for (var slot = first; slot < first + length; slot++)
            Missing[_columns.Wrap(slot)] -= heads;
    }

    private void Count(int index, int heads)
    {
        var tour = _columns.Tours[index];
        Heads[index] += heads;
        Total += heads;
        Paid += heads * tour.Paid;
        PartTime += heads * _columns.PartTimeCoefficient(tour);
        Weekends += heads * _columns.WeekendCoefficient(tour);
    }

    private void CopyTotals(WholeCover other) =>
        (Total, Paid, PartTime, Weekends) = (other.Total, other.Paid, other.PartTime, other.Weekends);
}
