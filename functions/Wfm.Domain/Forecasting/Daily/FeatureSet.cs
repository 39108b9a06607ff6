using Wfm.Domain.Forecasting.Preparation;

namespace Wfm.Domain.Forecasting.Daily;

/// <summary>A set of regressors that takes part in the tournament.</summary>
/// <param name="Name">For the tournament's table.</param>
/// <param name="Design">The regressors by day.</param>
/// <param name="NeedsDays">Days of history below which the set is not trusted.</param>
internal sealed record FeatureSet(string Name, DayDesign Design, int NeedsDays)
{
    // A yearly shape learned from less than a year and a month would be a trend in disguise.
    private const int YearNeeds = 400;

    /// <summary>The sets that make sense for a history of this length.</summary>
    public static IReadOnlyList<FeatureSet> For(PreparedHistory history, DayCalendar calendar)
    {
        var sets = new List<FeatureSet>
        {
            new("weekday and holidays", new DayDesign(calendar, dayOfMonth: false, YearShape.None), 0),
            new("with day of month", new DayDesign(calendar, dayOfMonth: true, YearShape.None), 0),
        };
        if (history.Days >= YearNeeds)
        {
            sets.Add(new("with season", new DayDesign(calendar, dayOfMonth: false, YearShape.Fourier), YearNeeds));
            sets.Add(new("with day of month and season", new DayDesign(calendar, dayOfMonth: true, YearShape.Fourier), YearNeeds));
        }

        return sets;
    }
}
