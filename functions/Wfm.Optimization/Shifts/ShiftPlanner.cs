using Google.OrTools.LinearSolver;
using Wfm.Domain.Randomness;
using Wfm.Domain.Staffing.Shifts;

namespace Wfm.Optimization.Shifts;

/// <summary>
/// Covers a week by ruin and recreate, with the linear program beside it as the bound; for who waits with a time limit, what is small enough is
/// then solved to the end as a whole-number program.
/// </summary>
public sealed class ShiftPlanner(TimeProvider clock) : IShiftPlanner
{
    // Up to this many tours the optimum is proven in seconds: one day of four types that start every half hour has 192.
    private const int MostToursToProve = 250;
    private const int IterationsPerRound = 10;
    private const double Proven = 1e-6;

    /// <inheritdoc />
    public Result<ShiftPlan> Plan(ShiftDemand demand, ShiftRules rules, ShiftEffort effort, CancellationToken cancel = default)
    {
        if (ShiftChecks.Of(demand, rules) is { } broken)
            return broken;
        var columns = new ShiftColumns(demand, rules);
        if (ShiftChecks.Uncoverable(columns) is { } uncoverable)
            return uncoverable;

        var began = clock.GetTimestamp();
        var boundTask = Task.Run(() => CoverBound.ByLinearProgram(columns, IterationsPerRound * effort.Rounds, effort.Within, cancel), CancellationToken.None);
        WholeCover? cover = null;
        try
        {
            var search = new TourSearch(columns, Xoshiro256.For(1, "shift-cover"));
            var first = new WholeCover(columns);
            if (search.TryBuild(first))
                cover = search.Improve(first, effort.Rounds, () => effort.Within is { } within ? clock.GetElapsedTime(began) / within : 0, cancel);
        }
        finally
        {
            boundTask.Wait(CancellationToken.None);
        }

        var bound = boundTask.Result;
        if (cover is null || (effort.Within is not null && columns.Tours.Count <= MostToursToProve && cover.Cost > bound * (1 + Proven)))
            (cover, bound) = Prove(columns, cover, bound, effort.Within - clock.GetElapsedTime(began));
        cancel.ThrowIfCancellationRequested();
        return cover is null
            ? Failure.Invalid("shifts.rulesTooTight", "No cover was found that keeps the shares of part time and of free weekends. Allow more part time, fewer free weekends, or other starts.")
            : ShiftPlanAssembly.Of(columns, cover, bound);
    }

    // HiGHS is quick where it finishes, and loses what it has at a limit: then the cover found by search stands.
    private static (WholeCover? Cover, double Bound) Prove(ShiftColumns columns, WholeCover? cover, double bound, TimeSpan? left)
    {
        using var model = new CoverModel(columns, "HIGHS", whole: true);
        if (left is { } time)
            model.Solver.SetTimeLimit(Math.Max(1, (long)time.TotalMilliseconds));
        if (model.Solver.Solve() != Solver.ResultStatus.OPTIMAL)
            return (cover, bound);
        var found = new WholeCover(columns, model.Heads, model.Places);
        return found.KeepsRules && (cover is null || found.Cost < cover.Cost) ? (found, found.Cost) : (cover, bound);
    }
}
