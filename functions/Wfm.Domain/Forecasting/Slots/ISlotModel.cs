namespace Wfm.Domain.Forecasting.Slots;

/// <summary>
/// A rival of the top-down forecast. It is let into the combination of a horizon bucket only where its own backtest beats the
/// top-down one clearly, so a model may be added without fear.
/// </summary>
public interface ISlotModel
{
    /// <summary>Its name in the tournament's table.</summary>
    string Name { get; }

    /// <summary>
    /// Forecasts from every origin of the problem, each an array of <see cref="SlotProblem.HorizonDays"/> times slots a day; NaN
    /// where the model has no opinion and top-down stands in; an empty array where it was not asked, because a trial on a few origins
    /// showed that it is of no use here. Null where it cannot work on such a history. Same problem, same numbers, to the bit.
    /// </summary>
    double[][]? Forecast(SlotProblem problem, CancellationToken cancel);
}
