namespace Wfm.Forecasting.Backtest;

/// <summary>What a backtest runs on.</summary>
public sealed record BacktestInput
{
    /// <summary>The series to forecast.</summary>
    public required IReadOnlyList<SeriesHistory> History { get; init; }

    /// <summary>Daily totals of the same series by id, possibly much longer.</summary>
    public IReadOnlyList<SeriesHistory> Daily { get; init; } = [];

    /// <summary>Holidays by date.</summary>
    public IReadOnlyDictionary<DateOnly, string> Holidays { get; init; } = new Dictionary<DateOnly, string>();

    /// <summary>First forecast days by series; series that are not named get <see cref="SpacedOrigins"/> of them.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> Origins { get; init; } = new Dictionary<string, IReadOnlyList<DateOnly>>();

    /// <summary>How many origins to spread over the last half of a series that has none named.</summary>
    public int SpacedOrigins { get; init; } = 20;

    /// <summary>Days to forecast from each origin.</summary>
    public int HorizonDays { get; init; } = 28;

    /// <summary>Seed of everything random.</summary>
    public ulong Seed { get; init; }

    /// <summary>Forecasts made at the same time; the results do not depend on it.</summary>
    public int Parallelism { get; init; } = Environment.ProcessorCount;
}
