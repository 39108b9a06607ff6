namespace Wfm.Domain.Forecasting.Slots;

/// <summary>
/// The history as one unbroken sequence: weekdays that are never open and the hours before opening and after closing are cut out, so
/// that the value before the first of a morning is the last of the evening before.
/// </summary>
internal sealed class OpenSequence
{
    private readonly SlotProblem _problem;
    private readonly int _firstSlot;
    private readonly List<int> _days = [];
    private readonly int[] _position;

    public OpenSequence(SlotProblem problem, int days)
    {
        _problem = problem;
        (_firstSlot, Width) = Window(problem);
        var worked = Worked(problem);
        DaysPerWeek = worked.Count(open => open);
        _position = new int[days + 1];
        for (var day = 0; day < days; day++)
        {
            _position[day] = _days.Count * Width;
            if (worked[(int)problem.Date(day).DayOfWeek])
                _days.Add(day);
        }

        _position[days] = _days.Count * Width;
    }

    /// <summary>Positions of a day.</summary>
    public int Width { get; }

    /// <summary>Days of a week that are in the sequence.</summary>
    public int DaysPerWeek { get; }

    /// <summary>Length of the sequence.</summary>
    public int Length => _days.Count * Width;

    /// <summary>Where a day starts; where it is cut out, where the next one does.</summary>
    public int PositionOf(int day) => _position[day];

    /// <summary>The day a position belongs to.</summary>
    public int DayAt(int position) => _days[position / Width];

    /// <summary>The slot a position stands for.</summary>
    public int SlotAt(int position) => _firstSlot + (position % Width);

    /// <summary>The past value at a position; NaN where unknown.</summary>
    public double Value(int position) => _problem.Value(DayAt(position), SlotAt(position));

    private static bool[] Worked(SlotProblem problem)
    {
        var worked = new bool[7];
        for (var day = 0; day < problem.Contacts.Days; day++)
        {
            if (!double.IsNaN(problem.Contacts.Total(day)))
                worked[(int)problem.Date(day).DayOfWeek] = true;
        }

        return worked;
    }

    private static (int First, int Width) Window(SlotProblem problem)
    {
        var (first, last) = (problem.SlotsPerDay, -1);
        for (var day = 0; day < problem.Contacts.Days; day++)
        {
            var values = problem.Contacts.Day(day);
            for (var slot = 0; slot < values.Length; slot++)
            {
                if (double.IsNaN(values[slot]))
                    continue;
                first = Math.Min(first, slot);
                last = Math.Max(last, slot);
            }
        }

        return last < 0 ? (0, problem.SlotsPerDay) : (first, last - first + 1);
    }
}
