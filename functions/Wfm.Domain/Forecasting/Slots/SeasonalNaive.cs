namespace Wfm.Domain.Forecasting.Slots;

/// <summary>
/// f(d, s) = y(d - 7k, s) with the smallest k that lies before the origin and is known: the last such weekday repeats. The baseline
/// every model is held against. Hyndman and Athanasopoulos, Forecasting: Principles and Practice (3rd ed.), 5.2.
/// </summary>
public sealed class SeasonalNaive : ISlotModel
{
    /// <inheritdoc />
    public string Name => "seasonal naive";

    /// <inheritdoc />
    public double[][] Forecast(SlotProblem problem, CancellationToken cancel) => SlotAverage.OfWeeks(problem, weeks: 1, reachBack: int.MaxValue);
}
