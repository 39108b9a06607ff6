using Wfm.Domain.Forecasting.Combination;
using Wfm.Domain.Forecasting.Daily;
using Wfm.Domain.Forecasting.Preparation;

namespace Wfm.Domain.Forecasting.Profiles;

/// <summary>
/// Combines profiles of different memory by how well each spread known daily totals over the week after each origin.
/// </summary>
internal static class ProfileTournament
{
    private const int JudgedDays = 7;
    private const double HalfLifeDays = 56;

    /// <summary>Shares by origin, kind of day and slot.</summary>
    /// <param name="history">The past.</param>
    /// <param name="calendar">Its calendar.</param>
    /// <param name="origins">Days of the timeline, rising; the last is the day after the history.</param>
    public static double[][][] Run(PreparedHistory history, DayCalendar calendar, IReadOnlyList<int> origins)
    {
        var byModel = ProfileSettings.All.Select(settings => Learn(history, calendar, settings, origins)).ToList();
        var ledger = new ErrorLedger(byModel.Count, HalfLifeDays);
        var combined = new double[origins.Count][][];
        var equal = Enumerable.Repeat(1.0, byModel.Count).ToArray();
        var next = 0;
        for (var day = origins[0]; next < origins.Count; day++)
        {
            if (origins[next] == day)
            {
                combined[next] = Mix(byModel, next, ModelWeights.ByError(ledger, HorizonBucket.FirstWeek, equal));
                next++;
            }

            ledger.Age();
            if (day >= history.Days || !(history.Totals[day] > 0))
                continue;
            for (var origin = next - 1; origin >= 0 && day - origins[origin] < JudgedDays; origin--)
                Judge(history, calendar, byModel, ledger, origin, day);
        }

        return combined;
    }

    private static double[][][] Learn(PreparedHistory history, DayCalendar calendar, ProfileSettings settings, IReadOnlyList<int> origins)
    {
        var learner = new ProfileLearner(history, calendar, settings);
        var shares = new double[origins.Count][][];
        var next = 0;
        for (var day = history.FirstIntervalDay; next < origins.Count; day++)
        {
            if (origins[next] == day)
                shares[next++] = learner.Shares();
            if (day < history.Days)
                learner.Learn(day);
        }

        return shares;
    }

    private static void Judge(PreparedHistory history, DayCalendar calendar, List<double[][][]> byModel, ErrorLedger ledger, int origin, int day)
    {
        var kind = ProfileLearner.Kind(calendar, day);
        var values = history.Day(day);
        ledger.AddActual(HorizonBucket.FirstWeek, history.Totals[day]);
        for (var model = 0; model < byModel.Count; model++)
        {
            var shares = byModel[model][origin][kind];
            var absolute = 0.0;
            for (var slot = 0; slot < values.Length; slot++)
            {
                if (!double.IsNaN(values[slot]))
                    absolute += Math.Abs(values[slot] - (history.Totals[day] * shares[slot]));
            }

            ledger.Add(HorizonBucket.FirstWeek, model, absolute, 0);
        }
    }

    private static double[][] Mix(List<double[][][]> byModel, int origin, double[] weights)
    {
        var mix = new double[ProfileLearner.Kinds][];
        for (var kind = 0; kind < mix.Length; kind++)
        {
            mix[kind] = new double[byModel[0][origin][kind].Length];
            for (var model = 0; model < byModel.Count; model++)
            {
                var shares = byModel[model][origin][kind];
                for (var slot = 0; slot < shares.Length; slot++)
                    mix[kind][slot] += weights[model] * shares[slot];
            }
        }

        return mix;
    }
}
