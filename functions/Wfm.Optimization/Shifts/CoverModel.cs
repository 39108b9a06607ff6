using Google.OrTools.LinearSolver;

namespace Wfm.Optimization.Shifts;

/// <summary>
/// The cover as a linear or whole-number program with Aykin's implicit breaks: heads of a shift and heads on break at each place are
/// variables of their own, tied by one row for each break.
/// </summary>
internal sealed class CoverModel : IDisposable
{
    private readonly ShiftColumns _columns;
    private readonly bool _whole;
    private readonly Constraint[] _cover;
    private readonly Variable[] _places;
    private readonly Variable[] _tours;

    internal CoverModel(ShiftColumns columns, string solver, bool whole)
    {
        (_columns, _whole) = (columns, whole);
        Solver = Solver.CreateSolver(solver);
        Solver.Objective().SetMinimization();
        _cover = [.. columns.Required.Select(required => Solver.MakeConstraint(required, double.PositiveInfinity))];
        if (!columns.IsHard)
            AddShortage();
        _places = new Variable[columns.Places];
        var entries = columns.Shifts.Select(AddShift).ToArray();
        _tours = new Variable[columns.Tours.Count];
        AddTours(entries);
    }

    internal Solver Solver { get; }

    internal double Cost => Solver.Objective().Value();

    /// <summary>Heads by tour, of a whole-number program.</summary>
    internal int[] Heads => [.. _tours.Select(tour => (int)Math.Round(tour.SolutionValue()))];

    /// <summary>Heads by place of a break, of a whole-number program.</summary>
    internal int[] Places => [.. _places.Select(place => (int)Math.Round(place.SolutionValue()))];

    public void Dispose() => Solver.Dispose();

    private void AddShortage()
    {
        foreach (var slot in _cover.Where(slot => slot.Lb() > 0))
        {
            var uncovered = Solver.MakeNumVar(0, slot.Lb(), "");
            Solver.Objective().SetCoefficient(uncovered, _columns.SlotPrice);
            slot.SetCoefficient(uncovered, 1);
        }
    }

    /// <summary>Adds where the breaks of a shift may lie; gives what one head on it adds to each row.</summary>
    private List<(Constraint Row, double Value)> AddShift(DayShift shift, int index)
    {
        List<(Constraint, double)> entries = [.. Enumerable.Range(shift.First, shift.Length).Select(slot => (_cover[_columns.Wrap(slot)], 1.0))];
        var place = _columns.FirstPlace[index];
        foreach (var rest in shift.Breaks)
        {
            var all = Solver.MakeConstraint(0, 0);
            entries.Add((all, -1));
            foreach (var start in rest.Starts)
            {
                var taken = _places[place++] = Solver.MakeVar(0, double.PositiveInfinity, _whole, "");
                all.SetCoefficient(taken, 1);
                for (var slot = start; slot < start + rest.Length; slot++)
                    _cover[_columns.Wrap(slot)].SetCoefficient(taken, -1);
            }
        }

        return entries;
    }

    private void AddTours(List<(Constraint Row, double Value)>[] entries)
    {
        var partTime = Solver.MakeConstraint(double.NegativeInfinity, 0);
        var weekends = Solver.MakeConstraint(0, double.PositiveInfinity);
        for (var index = 0; index < _tours.Length; index++)
        {
            var tour = _columns.Tours[index];
            var heads = _tours[index] = Solver.MakeVar(0, double.PositiveInfinity, _whole, "");
            Solver.Objective().SetCoefficient(heads, tour.Paid);
            var sums = new Dictionary<Constraint, double>();
            foreach (var (row, value) in tour.Shifts.SelectMany(shift => entries[shift]))
                sums[row] = sums.GetValueOrDefault(row) + value;
            foreach (var (row, value) in sums)
                row.SetCoefficient(heads, value);
            partTime.SetCoefficient(heads, _columns.PartTimeCoefficient(tour));
            weekends.SetCoefficient(heads, _columns.WeekendCoefficient(tour));
        }
    }
}
