using Google.OrTools.LinearSolver;

namespace Wfm.Optimization.Shifts;

/// <summary>What no cover can cost less than, in paid hours.</summary>
internal static class CoverBound
{
    // What a linear program's optimum may be off by.
    private const double Tolerance = 1e-7;

    /// <summary>Every hour required is at work by the tour that pays least for one, or is short at its price.</summary>
    internal static double ByRatio(ShiftColumns columns)
    {
        var ratio = columns.Tours.Count == 0 ? double.PositiveInfinity : columns.Tours.Min(tour => tour.Type.Shift.Paid / tour.Type.Shift.AtWork);
        if (columns.Rules.ShortagePrice is { } price)
            ratio = Math.Min(ratio, (double)price);
        var hours = columns.Required.Sum() * columns.Demand.SlotLength.TotalHours;
        return hours == 0 ? 0 : ratio * hours;
    }

    /// <summary>The optimum with people and breaks divisible; the weaker bound by ratio where the work or the time is not enough.</summary>
    /// <param name="columns">What can be chosen.</param>
    /// <param name="iterations">Most simplex iterations.</param>
    /// <param name="within">Most time; null for no limit.</param>
    /// <param name="cancel">Ends the solver early.</param>
    internal static double ByLinearProgram(ShiftColumns columns, int iterations, TimeSpan? within, CancellationToken cancel)
    {
        var simple = ByRatio(columns);
        if (iterations == 0 || simple == 0)
            return simple;
        using var model = new CoverModel(columns, "GLOP", whole: false);
        using var stop = cancel.Register(() => model.Solver.InterruptSolve());
        model.Solver.SetSolverSpecificParametersAsString($"use_preprocessing:false max_number_of_iterations:{iterations}");
        if (within is { } time)
            model.Solver.SetTimeLimit((long)time.TotalMilliseconds);
        return model.Solver.Solve() == Solver.ResultStatus.OPTIMAL ? Math.Max(simple, model.Cost * (1 - Tolerance)) : simple;
    }
}
