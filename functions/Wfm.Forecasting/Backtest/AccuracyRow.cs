using Wfm.Domain.Forecasting;

namespace Wfm.Forecasting.Backtest;

/// <summary>How one model did on one series up to one horizon, over all origins.</summary>
/// <param name="Series">The series; empty for the plain mean over series.</param>
/// <param name="Model">The model; the combination is <see cref="AccuracyTable.Ours"/>.</param>
/// <param name="HorizonDays">Days ahead that were scored: all days up to this one.</param>
/// <param name="Wape">In %.</param>
/// <param name="Bias">In %.</param>
/// <param name="Mase">In-sample weekly difference as scale; NaN where there is none.</param>
/// <param name="Rmsse">Likewise.</param>
/// <param name="Coverage80">In %; NaN for models without bands.</param>
/// <param name="Coverage95">In %; NaN for models without bands.</param>
/// <param name="WeightedIntervalScore">In % of the mean; NaN for models without bands.</param>
public sealed record AccuracyRow(
    string Series, string Model, int HorizonDays, double Wape, double Bias, double Mase, double Rmsse, double Coverage80, double Coverage95, double WeightedIntervalScore)
{
    internal static AccuracyRow Of(string series, string model, int horizonDays, AccuracyTally tally, WeeklyDifference scale) => new(
        series, model, horizonDays, tally.Wape, tally.Bias, tally.Mase(scale.MeanAbsolute), tally.Rmsse(scale.RootMeanSquare), tally.Coverage80, tally.Coverage95, tally.WeightedIntervalScore);
}
