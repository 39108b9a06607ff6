using Wfm.Domain.Demand;

namespace Wfm.Domain.Forecasting;

/// <summary>What a forecaster may know: the past of one group up to the origin, and its calendar.</summary>
public sealed record ForecastRequest
{
    /// <summary>Contacts offered by interval, to the last complete day; the day after is the forecast origin.</summary>
    public required DemandSeries Contacts { get; init; }

    /// <summary>Handle seconds by interval of the same days, the sum over contacts; null where unknown.</summary>
    public DemandSeries? HandleSeconds { get; init; }

    /// <summary>Daily totals of the same stream (one slot a day), possibly much longer; null where the intervals are all there is.</summary>
    public DemandSeries? DailyContacts { get; init; }

    /// <summary>When the group is open: a closed slot is forecast as 0.</summary>
    public required OpeningHours Hours { get; init; }

    /// <summary>Holidays by date; a name may come every year on another date.</summary>
    public IReadOnlyDictionary<DateOnly, string> Holidays { get; init; } = new Dictionary<DateOnly, string>();

    /// <summary>Events that move demand, past and coming.</summary>
    public IReadOnlyList<DemandEvent> Events { get; init; } = [];

    /// <summary>Planners' overrides, applied to the models' forecast in this order.</summary>
    public IReadOnlyList<ForecastOverride> Overrides { get; init; } = [];

    /// <summary>AHT to plan with where the history has none.</summary>
    public required TimeSpan TypicalAht { get; init; }

    /// <summary>Days to forecast by interval.</summary>
    public int Days { get; init; } = 91;

    /// <summary>Days to forecast as daily totals, at least <see cref="Days"/>; 104 weeks by default.</summary>
    public int OutlookDays { get; init; } = 728;

    /// <summary>Seed of everything random.</summary>
    public ulong Seed { get; init; }

    /// <summary>The first forecast day.</summary>
    public DateOnly Origin => Contacts.End;
}
