using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Forecasting.Boosting;

/// <summary>
/// Fits trees as seldom as an honest backtest allows. First a trial: one fit, judged on the last five weeks. Where it does not beat
/// top-down at any horizon, that is all the time it gets. Otherwise it is fitted again every three weeks of the backtest and at the
/// real origin, each time from the days before only.
/// </summary>
/// <param name="problem">The problem.</param>
/// <param name="fit">Fits from the days before a given day of the problem; null where there are too few.</param>
/// <param name="path">The forecast from the origin of a given index.</param>
internal sealed class RollingFit(SlotProblem problem, Func<int, BoostedTrees?> fit, Func<BoostedTrees, int, double[]> path)
{
    private const int TrialDays = 35;
    private const int RefitDays = 21;

    // The tournament asks for 0.97 with all the backtest in view; a trial that is this near deserves a closer look.
    private const double Promising = 0.985;

    private static readonly int[] BucketEnds = [1, 7, 28];

    /// <summary>The paths by origin; null where there is nothing to learn from.</summary>
    public double[][]? Run(CancellationToken cancel)
    {
        var count = problem.Origins.Count;
        var trial = Enumerable.Range(0, count).FirstOrDefault(index => problem.Origins[index] >= problem.Contacts.Days - TrialDays);
        if (trial == count - 1 || fit(problem.Origins[trial]) is not { } trees)
            return null;
        var paths = new double[count][];
        Array.Fill(paths, []);
        for (var index = trial; index < count - 1; index++)
            paths[index] = path(trees, index);
        if (!IsPromising(paths, trial))
            return paths;

        for (var index = 0; index < count;)
        {
            cancel.ThrowIfCancellationRequested();
            var from = problem.Origins[index];
            var until = index == count - 1 ? count : Math.Max(index + 1, Enumerable.Range(index, count - index - 1).LastOrDefault(other => problem.Origins[other] < from + RefitDays, index) + 1);
            if (fit(from) is { } fresh)
            {
                for (var other = index; other < until; other++)
                    paths[other] = path(fresh, other);
            }

            index = until;
        }

        return paths;
    }

    private bool IsPromising(double[][] paths, int trial)
    {
        var (own, beside) = (new double[BucketEnds.Length], new double[BucketEnds.Length]);
        for (var index = trial; index < paths.Length - 1; index++)
        {
            var topDown = problem.TopDown(index);
            for (var at = 0; at < Math.Min(paths[index].Length, BucketEnds[^1] * problem.SlotsPerDay); at++)
            {
                var ahead = at / problem.SlotsPerDay;
                var actual = problem.Value(problem.Origins[index] + ahead, at % problem.SlotsPerDay);
                if (double.IsNaN(actual) || double.IsNaN(paths[index][at]))
                    continue;
                var bucket = Array.FindIndex(BucketEnds, end => ahead < end);
                own[bucket] += Math.Abs(actual - paths[index][at]);
                beside[bucket] += Math.Abs(actual - topDown[at]);
            }
        }

        return own.Zip(beside).Any(pair => pair.First < Promising * pair.Second);
    }
}
