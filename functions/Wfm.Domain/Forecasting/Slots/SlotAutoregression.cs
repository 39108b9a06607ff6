namespace Wfm.Domain.Forecasting.Slots;

/// <summary>
/// Ridge regression of the log of a slot on slots before it (the last hours, the days before at the same time, the week before) and on
/// its time of day and weekday, run forward slot by slot. Good a day or two ahead where the level wanders within the day; the
/// calibration step of Card (Doornik, Castle and Hendry 2020, International Journal of Forecasting 36:129), which won M4's
/// hourly series, has the same regressors.
/// </summary>
/// <remarks>
/// z(i) = log(y(i) + 1/2) less its mean over its deviation; z(i) = sum over lags l of a(l) z(i - l) + time of day + weekday + e;
/// weights halve in 4 weeks; penalty 0.3 on every squared coefficient. FORMULAS.md#slot-autoregression.
/// </remarks>
public sealed class SlotAutoregression : ISlotModel
{
    private const double HalfLifeDays = 28;
    private const double Penalty = 0.3;
    private const int LongestMemoryDays = 182;
    private const int FewestDays = 21;

    /// <inheritdoc />
    public string Name => "slot autoregression";

    /// <inheritdoc />
    public double[][]? Forecast(SlotProblem problem, CancellationToken cancel)
    {
        var horizon = Enumerable.Range(0, problem.Origins.Count).Max(index => problem.Origins[index] + problem.HorizonDays(index));
        var sequence = new OpenSequence(problem, horizon);
        if (problem.Contacts.Days < FewestDays || sequence.DaysPerWeek == 0 || sequence.Width < 4)
            return null;
        var fit = new AutoregressionFit(sequence, Lags(sequence.Width, sequence.DaysPerWeek), HalfLifeDays, Penalty);
        var from = Math.Max(0, problem.Contacts.Days - LongestMemoryDays);
        var next = 0;
        var forecasts = new double[problem.Origins.Count][];
        var standard = new StandardizedLogs(problem, sequence, from);
        for (var day = from; next < forecasts.Length; day++)
        {
            if (day == problem.Origins[next])
            {
                cancel.ThrowIfCancellationRequested();
                forecasts[next] = Path(problem, sequence, standard, fit, next);
                next++;
            }

            if (day < problem.Contacts.Days && problem.Holiday(day) is null)
                fit.Learn(standard, day, from);
        }

        return forecasts;
    }

    private static double[] Path(SlotProblem problem, OpenSequence sequence, StandardizedLogs standard, AutoregressionFit fit, int index)
    {
        var (origin, days) = (problem.Origins[index], problem.HorizonDays(index));
        var path = new double[days * problem.SlotsPerDay];
        Array.Fill(path, double.NaN);
        var (start, end) = (sequence.PositionOf(origin), sequence.PositionOf(origin + days));
        var ahead = fit.Forecast(standard, start, end);
        for (var position = start; position < end; position++)
        {
            var day = sequence.DayAt(position);
            if (problem.Holiday(day) is null)
                path[((day - origin) * problem.SlotsPerDay) + sequence.SlotAt(position)] = standard.ToContacts(ahead[position - start]);
        }

        return path;
    }

    // Hourly days keep every lag of a day; shorter slots only those near now and near the same time on days before.
    private static int[] Lags(int day, int daysPerWeek)
    {
        var near = day <= 32 ? Enumerable.Range(1, day + 4) : [1, 2, 3, 4, 5, 6, day - 2, day - 1, day, day + 1, day + 2];
        var week = day * daysPerWeek;
        return [.. near.Concat(Enumerable.Range(2, Math.Max(0, daysPerWeek - 2)).Select(days => days * day))
            .Concat([(2 * day) + 1, week - 1, week, week + 1]).Where(lag => lag > 0).Distinct().Order()];
    }
}
