using Wfm.Forecasting.Backtest;
using Wfm.Forecasting.Calendars;

namespace Wfm.LocalHost.Backtest;

/// <summary>The files of a backtest as the user named them.</summary>
internal sealed record BacktestFiles(FileInfo History, FileInfo? Daily, string? Country, FileInfo? Holidays, FileInfo? Origins)
{
    // A holiday of the year before touches its neighbours, and a forecast may reach into the next.
    private const int YearsAround = 2;

    internal Result<BacktestInput> Read(int horizonDays, ulong seed)
    {
        if (!Open(History, HistoryFile.Read).TryGet(out var history, out var failure))
            return failure;
        IReadOnlyList<SeriesHistory> daily = [];
        if (Daily is not null && !Open(Daily, HistoryFile.Read).TryGet(out daily!, out failure))
            return failure;
        if (daily.FirstOrDefault(series => series.Contacts.SlotsPerDay != 1) is { } fine)
            return Failure.Invalid("backtest.daily", $"--daily holds one row a day, but series '{fine.Id}' has {fine.Contacts.SlotsPerDay}.", "--daily", fine.Id);
        IReadOnlyDictionary<string, IReadOnlyList<DateOnly>> origins = new Dictionary<string, IReadOnlyList<DateOnly>>();
        if (Origins is not null && !Open(Origins, OriginsFile.Read).TryGet(out origins!, out failure))
            return failure;
        if (origins.Keys.FirstOrDefault(id => history.All(series => series.Id != id)) is { } unknown)
            return Failure.Invalid("backtest.origins", $"--origins names series '{unknown}', which {History.Name} does not hold.", "--origins", unknown);
        var first = history.Concat(daily).Min(series => series.Contacts.Start).Year - YearsAround;
        var last = history.Max(series => series.Contacts.End).Year + YearsAround;
        if (!HolidayDates(first, last).TryGet(out var holidays, out failure))
            return failure;
        return new BacktestInput
        {
            // With origins named, the series without are only there for company.
            History = Origins is null ? history : [.. history.Where(series => origins.ContainsKey(series.Id))],
            Daily = daily,
            Origins = origins,
            Holidays = holidays,
            HorizonDays = horizonDays,
            Seed = seed,
        };
    }

    // Both may be given; a date of the file keeps the file's name.
    private Result<IReadOnlyDictionary<DateOnly, string>> HolidayDates(int firstYear, int lastYear)
    {
        var dates = new Dictionary<DateOnly, string>();
        if (Holidays is not null)
        {
            if (!Open(Holidays, (text, _) => CalendarFile.Read(text.ReadToEnd(), firstYear, lastYear)).TryGet(out var file, out var failure))
                return failure;
            foreach (var (date, name) in file)
                dates[date] = name;
        }

        if (Country is not null)
        {
            if (!Domain.Forecasting.Holidays.Of(Country, firstYear, lastYear).TryGet(out var rules, out var failure))
                return failure;
            foreach (var (date, name) in rules)
                dates.TryAdd(date, name);
        }

        return dates;
    }

    private static Result<T> Open<T>(FileInfo file, Func<TextReader, string, Result<T>> read)
    {
        try
        {
            using var text = file.OpenText();
            return read(text, file.Name);
        }
        catch (Exception trouble) when (trouble is IOException or UnauthorizedAccessException)
        {
            return Failure.Invalid("file.unreadable", $"{file.FullName} cannot be read: {trouble.Message}", "file", file.Name);
        }
    }
}
