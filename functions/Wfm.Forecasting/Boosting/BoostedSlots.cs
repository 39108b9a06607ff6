using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Forecasting.Boosting;

/// <summary>
/// Boosted trees (ML.NET LightGBM) on slots: how far a slot is from its 8-week average, from the time of day, the calendar, and how the
/// last days and the same slots ran against theirs. FORMULAS.md#boosted-slots.
/// </summary>
public sealed class BoostedSlots : ISlotModel
{
    private const int FewestRows = 300;
    private const int LongestMemoryDays = 182;
    private const int HorizonDays = 28;

    /// <inheritdoc />
    public string Name => "LightGBM on slots";

    /// <inheritdoc />
    public double[][]? Forecast(SlotProblem problem, CancellationToken cancel)
    {
        if (problem.SlotsPerDay == 1)
            return null;
        var features = new SlotFeatures(problem, HorizonDays, LongestMemoryDays);
        return new RollingFit(problem, Fit, (trees, index) => Path(problem, features, trees, index)).Run(cancel);

        BoostedTrees? Fit(int day)
        {
            var rows = features.Training.Between(day - LongestMemoryDays, day);
            return rows.Count < FewestRows ? null : BoostedTrees.LightGbm(rows, problem.Seed);
        }
    }

    private static double[] Path(SlotProblem problem, SlotFeatures features, BoostedTrees trees, int index)
    {
        var path = new double[problem.HorizonDays(index) * problem.SlotsPerDay];
        Array.Fill(path, double.NaN);
        var (rows, at, bases) = features.Ahead(index);
        var scores = trees.Predict(rows.All);
        for (var row = 0; row < scores.Length; row++)
            path[at[row]] = Math.Max(0, bases[row] + (scores[row] * (bases[row] + 1)));
        return path;
    }
}
