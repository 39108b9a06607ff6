using Wfm.Domain.Forecasting.Combination;
using Wfm.Domain.Forecasting.Daily;
using Wfm.Domain.Forecasting.Preparation;
using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Domain.Forecasting.Bands;

/// <summary>Collects the backtest errors that bands are made of: of slots, of whole days, of whole weeks.</summary>
internal static class Backtest
{
    /// <summary>Errors of the combined slot forecasts.</summary>
    public static Residuals Slots(SlotProblem problem, IReadOnlyList<double[]> combined, double poissonShare)
    {
        var residuals = new Residuals();
        for (var origin = 0; origin < problem.Origins.Count; origin++)
        {
            for (var at = 0; at < combined[origin].Length; at++)
            {
                var ahead = at / problem.SlotsPerDay;
                var day = problem.Origins[origin] + ahead;
                var actual = problem.Value(day, at % problem.SlotsPerDay);
                if (!double.IsNaN(actual))
                    residuals.Add(HorizonBuckets.Of(ahead), day, (actual - combined[origin][at]) / ErrorScale.Of(combined[origin][at], poissonShare));
            }
        }

        return residuals;
    }

    /// <summary>Errors of daily totals, or of sums of <paramref name="days"/> days from the origin on.</summary>
    public static Residuals Totals(PreparedHistory history, DailyForecasts daily, int days)
    {
        var residuals = new Residuals();
        for (var origin = 0; origin < history.Days; origin++)
        {
            if (!daily.TryPath(origin, out var path))
                continue;
            for (var ahead = 0; ahead + days <= path.Length; ahead += days)
            {
                var (actual, forecast) = Sum(history, path, origin, ahead, days);
                if (!double.IsNaN(actual))
                    residuals.Add(HorizonBuckets.Of(ahead), origin + ahead, (actual - forecast) / ErrorScale.Of(forecast, history.PoissonShare));
            }
        }

        return residuals;
    }

    // A day that is not known is left out on both sides; a week of which less than four days are known is left out.
    private static (double Actual, double Forecast) Sum(PreparedHistory history, double[] path, int origin, int ahead, int days)
    {
        var (actual, forecast, known) = (0.0, 0.0, 0);
        for (var day = ahead; day < ahead + days; day++)
        {
            var total = history.Totals[origin + day];
            if (double.IsNaN(total))
                continue;
            actual += total;
            forecast += path[day];
            known++;
        }

        return known >= Math.Min(days, 4) ? (actual, forecast) : (double.NaN, double.NaN);
    }
}
