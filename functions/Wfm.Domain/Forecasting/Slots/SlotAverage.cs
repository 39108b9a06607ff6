namespace Wfm.Domain.Forecasting.Slots;

/// <summary>
/// f(d, s) = mean of the known y(d - 7k, s) over the last n weeks before the origin: what most planners use, and hard to beat beyond
/// a few days (Taylor 2008, Management Science 54:253).
/// </summary>
/// <param name="weeks">n: how many weeks are averaged, 4 and 8 as a rule.</param>
public sealed class SlotAverage(int weeks) : ISlotModel
{
    /// <inheritdoc />
    public string Name => $"{weeks}-week average";

    /// <inheritdoc />
    public double[][] Forecast(SlotProblem problem, CancellationToken cancel) => OfWeeks(problem, weeks, reachBack: weeks);

    internal static double[][] OfWeeks(SlotProblem problem, int weeks, int reachBack)
    {
        var forecasts = new double[problem.Origins.Count][];
        for (var index = 0; index < forecasts.Length; index++)
        {
            var size = problem.SlotsPerDay;
            var path = new double[problem.HorizonDays(index) * size];
            var week = LastWeek(problem, problem.Origins[index], weeks, reachBack);
            for (var at = 0; at < path.Length; at++)
                path[at] = week[at % week.Length];
            forecasts[index] = path;
        }

        return forecasts;
    }

    // Forecast of the seven days from the origin; later weeks repeat it.
    private static double[] LastWeek(SlotProblem problem, int origin, int weeks, int reachBack)
    {
        var size = problem.SlotsPerDay;
        var week = new double[7 * size];
        for (var at = 0; at < week.Length; at++)
        {
            var (sum, known) = (0.0, 0);
            var day = origin + (at / size) - 7;
            for (var back = 0; day >= 0 && back < reachBack && known < weeks; day -= 7, back++)
            {
                var value = problem.Value(day, at % size);
                if (double.IsNaN(value))
                    continue;
                sum += value;
                known++;
            }

            week[at] = known > 0 ? sum / known : double.NaN;
        }

        return week;
    }
}
