using Wfm.Domain.Demand;

namespace Wfm.Domain.Forecasting.Slots;

/// <summary>
/// What a slot model is asked: forecasts by slot from several origins, each from the days before it only. The last origin is the real
/// one, the others are the backtest.
/// </summary>
public sealed class SlotProblem
{
    private readonly bool[] _open;
    private readonly string?[] _holidays;
    private readonly double[][] _topDown;

    /// <summary>A problem; the arrays are not copied.</summary>
    /// <param name="contacts">Contacts by slot; NaN where closed or unknown.</param>
    /// <param name="origins">The origins as days of <paramref name="contacts"/>, rising; the last is the day after it.</param>
    /// <param name="open">By day and slot, history and horizon: the group is open.</param>
    /// <param name="holidays">By day, history and horizon: the holiday, or null.</param>
    /// <param name="topDown">The top-down forecast from each origin; its length says how many days to forecast.</param>
    /// <param name="seed">Seed of everything random.</param>
    public SlotProblem(DemandSeries contacts, IReadOnlyList<int> origins, bool[] open, string?[] holidays, double[][] topDown, ulong seed)
    {
        Contacts = contacts;
        Origins = origins;
        Seed = seed;
        _open = open;
        _holidays = holidays;
        _topDown = topDown;
    }

    /// <summary>Contacts by slot; NaN where closed or unknown. Day 0 of the problem is its first day.</summary>
    public DemandSeries Contacts { get; }

    /// <summary>The origins as days of the problem, rising; the last is the day after <see cref="Contacts"/>.</summary>
    public IReadOnlyList<int> Origins { get; }

    /// <summary>Seed of everything random.</summary>
    public ulong Seed { get; }

    /// <summary>
    /// Totals of whole days, NaN where unknown; may start long before <see cref="Contacts"/> and ends with it.
    /// </summary>
    public DemandSeries Totals { get => field ?? Sums(); init; }

    /// <summary>Slots of a day.</summary>
    public int SlotsPerDay => Contacts.SlotsPerDay;

    /// <summary>How many days to forecast from the origin with index <paramref name="origin"/>.</summary>
    public int HorizonDays(int origin) => _topDown[origin].Length / SlotsPerDay;

    /// <summary>
    /// The top-down forecast (daily total times profile) from an origin, slot after slot: what a model has to beat, and may build on.
    /// </summary>
    public ReadOnlySpan<double> TopDown(int origin) => _topDown[origin];

    /// <summary>True where the group is open; past and future days.</summary>
    public bool IsOpen(int day, int slot) => _open[(day * SlotsPerDay) + slot];

    /// <summary>The holiday on a day, past or future; null on other days.</summary>
    public string? Holiday(int day) => _holidays[day];

    /// <summary>The date of a day.</summary>
    public DateOnly Date(int day) => Contacts.Start.AddDays(day);

    /// <summary>Holidays by date, also those before the first day of <see cref="Contacts"/>.</summary>
    public IReadOnlyDictionary<DateOnly, string> Holidays { get; init; } = new Dictionary<DateOnly, string>();

    /// <summary>Contacts of a past slot; NaN where closed, unknown or outside the history.</summary>
    public double Value(int day, int slot) => day >= 0 && day < Contacts.Days ? Contacts.Values[(day * SlotsPerDay) + slot] : double.NaN;

    private DemandSeries Sums() => new(Contacts.Start, 1, [.. Enumerable.Range(0, Contacts.Days).Select(Contacts.Total)]);
}
