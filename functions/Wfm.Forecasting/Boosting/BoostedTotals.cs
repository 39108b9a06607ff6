using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Forecasting.Boosting;

/// <summary>
/// Boosted trees (ML.NET FastTree) on daily totals, spread as top-down spreads its own: log of a total over its 8-week weekday average,
/// from the calendar, from how recent days ran against theirs, and from the same weeks of last year. FORMULAS.md#boosted-totals.
/// </summary>
public sealed class BoostedTotals : ISlotModel
{
    private const int FewestRows = 150;
    private const int LongestMemoryDays = 1100;
    private const int HorizonDays = 28;

    /// <inheritdoc />
    public string Name => "FastTree on daily totals";

    /// <inheritdoc />
    public double[][]? Forecast(SlotProblem problem, CancellationToken cancel)
    {
        var features = new DayFeatures(problem, HorizonDays, problem.Origins);
        return new RollingFit(problem, Fit, (trees, index) => Path(problem, features, trees, index)).Run(cancel);

        BoostedTrees? Fit(int day)
        {
            var rows = features.Training.Between(day - LongestMemoryDays, day);
            return rows.Count < FewestRows ? null : BoostedTrees.FastTree(rows, problem.Seed);
        }
    }

    private static double[] Path(SlotProblem problem, DayFeatures features, BoostedTrees trees, int index)
    {
        var size = problem.SlotsPerDay;
        var topDown = problem.TopDown(index);
        var path = new double[topDown.Length];
        Array.Fill(path, double.NaN);
        var (rows, bases) = features.Ahead(index);
        var scores = trees.Predict(rows.All);
        for (var row = 0; row < scores.Length; row++)
        {
            var from = (rows.All[row].Day - problem.Origins[index]) * size;
            var total = 0.0;
            for (var slot = 0; slot < size && from < path.Length; slot++)
                total += topDown[from + slot];
            for (var slot = 0; slot < size && total > 0; slot++)
                path[from + slot] = topDown[from + slot] / total * Math.Max(0, (Math.Exp(scores[row]) * (bases[row] + 0.5)) - 0.5);
        }

        return path;
    }
}
