using Wfm.Domain.Forecasting;
using Wfm.Forecasting.Backtest;

namespace Wfm.Accuracy;

/// <summary>A real set with what is asked of the forecaster on it.</summary>
/// <param name="Name">For the table.</param>
/// <param name="File">In the shared data.</param>
/// <param name="Country">Whose holidays.</param>
/// <param name="HorizonDays">Longest horizon.</param>
/// <param name="Targets">Highest ratio of our WAPE to that of the best baseline, by horizon in days.</param>
/// <param name="BiasMatters">False where bursts nobody could foresee make any forecast biased.</param>
/// <param name="Series">Which series of the file count; null for all.</param>
/// <param name="Origins">Origins a series.</param>
internal sealed record RealSet(
    string Name, string File, string Country, int HorizonDays, IReadOnlyDictionary<int, double> Targets, bool BiasMatters = true, Func<string, bool>? Series = null, int Origins = 40)
{
    public static IReadOnlyList<RealSet> All { get; } =
    [
        new("bank", "bank_calls_30min.csv", "US", 28, new Dictionary<int, double> { [1] = 0.80, [7] = 0.88, [28] = 0.90 }),
        new("uk", "uk_ae_hourly.csv.gz", "UK", 28, new Dictionary<int, double> { [1] = 0.95, [7] = 0.95, [28] = 0.95 }),
        new("county", "bernco_hourly.csv.gz", "US", 28, new Dictionary<int, double> { [1] = 0.93, [7] = 0.93, [28] = 0.93 }, BiasMatters: false),
        // The three priority classes overlap the boards; the total and the boards are the daily totals meant.
        new("ambulance", "ems_gb_daily.csv.gz", "UK", 91, new Dictionary<int, double> { [28] = 0.97, [91] = 0.985 }, Series: id => !id.Contains("cat", StringComparison.Ordinal), Origins: 15),
    ];

    public BacktestInput Input()
    {
        var history = SharedData.Read(File).Where(series => Series?.Invoke(series.Id) != false).ToList();
        var (first, last) = (history.Min(series => series.Contacts.Start).Year - 1, history.Max(series => series.Contacts.End).Year + 1);
        return new BacktestInput { History = history, Holidays = Holidays.Of(Country, first, last).Value, HorizonDays = HorizonDays, SpacedOrigins = Origins };
    }
}
