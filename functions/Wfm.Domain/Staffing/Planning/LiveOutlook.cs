using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>Hours of live days that are forecast as totals: the shape of their weekday in the last planned weeks, scaled and staffed slot by slot.</summary>
/// <remarks>
/// Hours of a weekday are a smooth function of its total, so they are staffed for a dozen totals between the lowest and the highest
/// of the outlook and read off in between; days with hours of their own are staffed one by one.
/// </remarks>
internal sealed class LiveOutlook
{
    private const int Points = 13;

    private readonly PlanningGroup _group;
    private readonly Horizon _horizon;
    private readonly LiveEngine _engine;
    private readonly LoadModel _model;
    private readonly HandleTimeShape _handleTimes;
    private readonly DayShapes _shapes;
    private readonly ILookup<DayOfWeek, double> _totals;
    private readonly Dictionary<DayOfWeek, (SampledFunction Hours, double[] Shape)> _weekdays = [];

    internal LiveOutlook(
        PlanningGroup group, GroupForecast forecast, Horizon horizon, LiveEngine engine, LoadModel model, HandleTimeShape handleTimes)
    {
        (_group, _horizon, _engine, _model, _handleTimes) = (group, horizon, engine, model, handleTimes);
        _shapes = new DayShapes(forecast, horizon);
        _totals = forecast.Outlook.Skip(horizon.Days).Where(day => day.Contacts > 0).ToLookup(day => day.Date.DayOfWeek, day => day.Contacts);
    }

    /// <summary>Net hours of a day, and agents by slot to spread them by.</summary>
    internal (double NetHours, double[] Shape) Day(DailyOutlook day)
    {
        var weekday = day.Date.DayOfWeek;
        if (_group.Hours.Exceptions.ContainsKey(day.Date) || day.Contacts <= 0)
            return Staff(day.Contacts, weekday, Horizon.OpenOn(_group, day.Date, _horizon.SlotsPerDay));

        if (!_weekdays.TryGetValue(weekday, out var known))
        {
            // The date is a plain one of its weekday, so its hours are those of all of them.
            var open = Horizon.OpenOn(_group, day.Date, _horizon.SlotsPerDay);
            var hours = SampledFunction.Over(_totals[weekday].Min(), _totals[weekday].Max(), Points, total => Staff(total, weekday, open).NetHours);
            _weekdays[weekday] = known = (hours, Staff(day.Contacts, weekday, open).Shape);
        }

        return (known.Hours.At(day.Contacts), known.Shape);
    }

    private (double NetHours, double[] Shape) Staff(double contacts, DayOfWeek weekday, bool[] open)
    {
        var slots = open.Length;
        double[] share = _shapes.Share(weekday, open), aht = _shapes.AhtSeconds(weekday);
        // The day twice over, of which the second counts: work from before midnight is there at its start.
        var loads = OfferedLoad.MeanOf(_model, [.. share, .. share], [.. aht, .. aht], _horizon.Interval, _handleTimes).AsSpan(slots);
        var agents = new double[slots];
        var runOut = 0.0;
        for (var slot = 0; slot < slots; slot++)
        {
            var load = contacts * loads[slot] * _engine.BusyDay;
            if (open[slot])
                agents[slot] = _engine.Fractional(Erlangs.Of(load < 1e-9 ? 0 : load), TimeSpan.FromSeconds(aht[slot]));
            else
                runOut += load;
        }

        return ((agents.Sum() + runOut) * _horizon.Hours, agents);
    }
}
