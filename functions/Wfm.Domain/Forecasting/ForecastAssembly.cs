using Wfm.Domain.Forecasting.Bands;
using Wfm.Domain.Forecasting.Combination;
using Wfm.Domain.Forecasting.Daily;
using Wfm.Domain.Forecasting.Handling;
using Wfm.Domain.Forecasting.Preparation;
using Wfm.Domain.Forecasting.Slots;

namespace Wfm.Domain.Forecasting;

/// <summary>Puts the parts together: slots with their bands and handle times, days, weeks, and the table of models.</summary>
internal sealed class ForecastAssembly
{
    private readonly ForecastRequest _request;
    private readonly PreparedHistory _history;
    private readonly DailyForecasts _daily;
    private readonly TopDown _topDown;
    private readonly SlotTournament _tournament;
    private readonly AhtForecast _aht;
    private readonly BandTable _slotBands;
    private readonly BandTable _dayBands;
    private readonly BandTable _weekBands;

    public ForecastAssembly(
        ForecastRequest request, PreparedHistory history, DailyForecasts daily, TopDown topDown, SlotProblem problem, SlotTournament tournament)
    {
        _request = request;
        _history = history;
        _daily = daily;
        _topDown = topDown;
        _tournament = tournament;
        _aht = AhtForecast.Learn(request.Contacts, request.HandleSeconds, request.TypicalAht);
        _slotBands = new BandTable(Backtest.Slots(problem, tournament.Combined, history.PoissonShare), typical: 2);
        _dayBands = new BandTable(Backtest.Totals(history, daily, days: 1), typical: 2.5);
        _weekBands = new BandTable(Backtest.Totals(history, daily, days: 7), typical: 2);
    }

    public GroupForecast Build()
    {
        var days = Enumerable.Range(0, _request.Days).Select(Day).ToList();
        var origin = _history.Days;
        var totals = Enumerable.Range(0, Math.Max(_request.Days, _request.OutlookDays))
            .Select(ahead => ahead < days.Count ? days[ahead].Contacts.Sum() : Overridden(_request.Origin.AddDays(ahead), _daily.Outlook[ahead] * _topDown.OpenShare(ahead))).ToArray();
        return new GroupForecast
        {
            Origin = _request.Origin,
            SlotsPerDay = _request.Contacts.SlotsPerDay,
            Days = days,
            Outlook = [.. totals.Select(Outlook)],
            Weeks = [.. Enumerable.Range(0, totals.Length / 7).Select(week => Week(week * 7, totals))],
            Tournament = [.. _tournament.Scores, .. _daily.Scores],
            LeftOut = _tournament.LeftOut,
            Parts = [.. days.Select((day, ahead) => Parts(day, _daily.Fit.Effects(origin + ahead, ahead), ahead))],
            DayRateVariation = Math.Sqrt(Math.Exp(_daily.Fit.Noise) - 1),
        };
    }

    private ForecastDay Day(int ahead)
    {
        var size = _request.Contacts.SlotsPerDay;
        var date = _request.Origin.AddDays(ahead);
        var contacts = Modelled(ahead);
        if (contacts.Sum() is var total && Overridden(date, total) is var wanted && wanted != total)
            contacts = [.. contacts.Select(slot => slot * wanted / total)];
        var bands = contacts.Select(expected => Around(_slotBands, ahead, expected)).ToArray();
        return new ForecastDay(
            date,
            contacts,
            [.. contacts.Select((_, slot) => _aht.Seconds(date.DayOfWeek, slot))],
            [.. bands.Select(band => band.Lower80)],
            [.. bands.Select(band => band.Upper80)],
            [.. bands.Select(band => band.Lower95)],
            [.. bands.Select(band => band.Upper95)])
        {
            Median = [.. bands.Select(band => band.Median)],
        };
    }

    private double[] Modelled(int ahead) => _tournament.Combined[^1].AsSpan(ahead * _request.Contacts.SlotsPerDay, _request.Contacts.SlotsPerDay).ToArray();

    private double Overridden(DateOnly date, double contacts) => _request.Overrides.Aggregate(contacts, (sum, word) => word.Apply(date, sum));

    private ForecastParts Parts(ForecastDay day, IReadOnlyDictionary<DayComponent, double> effects, int ahead)
    {
        var (contacts, modelled) = (day.Contacts.Sum(), Modelled(ahead).Sum());
        var level = Math.Exp(effects.GetValueOrDefault(DayComponent.Level));
        if (modelled == 0)
            return new ForecastParts(day.Date, 0, level, []);
        var factors = effects.Where(effect => effect.Key != DayComponent.Level).Select(effect => new ForecastPart(effect.Key, Math.Exp(effect.Value))).ToList();
        factors.Add(new ForecastPart(DayComponent.OtherModels, modelled / (level * factors.Aggregate(1.0, (product, part) => product * part.Factor))));
        factors.Add(new ForecastPart(DayComponent.Override, contacts / modelled));
        return new ForecastParts(day.Date, contacts, level, [.. factors.Where(part => part.Factor != 1)]);
    }

    private DailyOutlook Outlook(double total, int ahead)
    {
        var band = Around(_dayBands, ahead, total);
        return new DailyOutlook(_request.Origin.AddDays(ahead), total, band.Lower80, band.Upper80) { Lower95 = band.Lower95, Upper95 = band.Upper95 };
    }

    private WeekOutlook Week(int ahead, double[] totals)
    {
        var total = totals.AsSpan(ahead, 7).ToArray().Sum();
        var band = Around(_weekBands, ahead, total);
        return new WeekOutlook(_request.Origin.AddDays(ahead), total, band.Lower80, band.Upper80, band.Lower95, band.Upper95);
    }

    // A closed slot or day is 0 for certain.
    private Band Around(BandTable table, int ahead, double expected) =>
        expected == 0 ? default : table.Around(HorizonBuckets.Of(ahead), expected, ErrorScale.Of(expected, _history.PoissonShare));
}
