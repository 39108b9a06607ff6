namespace Wfm.Domain.Demand;

/// <summary>
/// Contacts of one group on its plain wall clock: whole days, each with the same number of slots (96 for quarter hours, also on
/// days clocks change). A slot that is closed or whose data is missing is NaN: it is neither learned from nor scored.
/// </summary>
public sealed class DemandSeries
{
    private readonly double[] _values;

    /// <summary>A series from its first day on.</summary>
    /// <param name="start">The first day.</param>
    /// <param name="slotsPerDay">24 h / interval; 1 for a daily series.</param>
    /// <param name="values">Whole days, one after the other: 0 or more, or NaN.</param>
    /// <exception cref="ArgumentException">Part of a day is left over.</exception>
    public DemandSeries(DateOnly start, int slotsPerDay, double[] values)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(slotsPerDay, 1);
        if (values.Length % slotsPerDay != 0)
            throw new ArgumentException($"{values.Length} values are not whole days of {slotsPerDay} slots.", nameof(values));
        Start = start;
        SlotsPerDay = slotsPerDay;
        _values = values;
    }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>Slots of a day.</summary>
    public int SlotsPerDay { get; }

    /// <summary>How many days.</summary>
    public int Days => _values.Length / SlotsPerDay;

    /// <summary>The first day after the series.</summary>
    public DateOnly End => Start.AddDays(Days);

    /// <summary>All values, day after day.</summary>
    public ReadOnlySpan<double> Values => _values;

    /// <summary>The slots of day <paramref name="day"/>, from 0.</summary>
    public ReadOnlySpan<double> Day(int day) => _values.AsSpan(day * SlotsPerDay, SlotsPerDay);

    /// <summary>The slots of a date, or none where the series does not reach it.</summary>
    public ReadOnlySpan<double> On(DateOnly date) => date >= Start && date < End ? Day(date.DayNumber - Start.DayNumber) : default;

    /// <summary>The first <paramref name="days"/> days: what a forecast from the day after may see.</summary>
    public DemandSeries FirstDays(int days) => new(Start, SlotsPerDay, _values[..(days * SlotsPerDay)]);

    /// <summary>Sum of the known slots of a day; NaN where none is known.</summary>
    public double Total(int day)
    {
        var (sum, known) = (0.0, false);
        foreach (var value in Day(day))
        {
            if (double.IsNaN(value))
                continue;
            sum += value;
            known = true;
        }

        return known ? sum : double.NaN;
    }
}
