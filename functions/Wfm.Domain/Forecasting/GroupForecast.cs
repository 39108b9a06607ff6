namespace Wfm.Domain.Forecasting;

/// <summary>The forecast of one group: intervals for the near days, daily totals for two years, and how sure it is.</summary>
public sealed record GroupForecast
{
    /// <summary>The first forecast day: nothing from it or later was used.</summary>
    public required DateOnly Origin { get; init; }

    /// <summary>Slots of a plain day.</summary>
    public required int SlotsPerDay { get; init; }

    /// <summary>Interval forecasts, day after day from the origin.</summary>
    public required IReadOnlyList<ForecastDay> Days { get; init; }

    /// <summary>Expected daily totals from the origin on; the first days equal the sums of <see cref="Days"/>.</summary>
    public required IReadOnlyList<DailyOutlook> Outlook { get; init; }

    /// <summary>Expected totals of weeks counted from the origin, to the end of <see cref="Outlook"/>.</summary>
    public IReadOnlyList<WeekOutlook> Weeks { get; init; } = [];

    /// <summary>Backtest of every candidate, the seasonal naive baseline always among them, with the weight each was given.</summary>
    public required IReadOnlyList<ModelScore> Tournament { get; init; }

    /// <summary>How each day planned by interval came about.</summary>
    public IReadOnlyList<ForecastParts> Parts { get; init; } = [];

    /// <summary>Models that were tried and left out at every horizon, with the reason.</summary>
    public IReadOnlyList<LeftOutModel> LeftOut { get; init; } = [];

    /// <summary>
    /// How much busier or quieter than forecast whole days turn out, beyond chance: coefficient of variation of a day's rate around
    /// its forecast. 0 is pure Poisson.
    /// </summary>
    public required double DayRateVariation { get; init; }
}
