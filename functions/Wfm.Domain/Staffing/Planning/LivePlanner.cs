using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>Staffs phone, chat and messaging: load by slot, then the queue's own model, slot by slot.</summary>
internal static class LivePlanner
{
    internal static StaffingPlan Plan(PlanningGroup group, GroupForecast forecast, Horizon horizon, StaffingOptions options)
    {
        var variation = RateVariation.Of(forecast);
        var engine = new LiveEngine(group, variation);
        var choice = LoadChoice.For(horizon.Contacts, horizon.AhtSeconds, horizon.Interval);
        if (options.LoadModel is { } model)
            choice = choice with { Model = model };
        var path = LoadPath.Of(horizon, choice.Model, options.HandleTimes, engine.BusyDay);
        var shrinkage = new ShrinkageByHour(group, forecast.Origin);
        var days = new List<StaffingDay>(horizon.Days);
        for (var day = 0; day < horizon.Days; day++)
            days.Add(Day(forecast.Days[day].Date, horizon, day * horizon.SlotsPerDay, path, engine, shrinkage));

        var outlook = new LiveOutlook(group, forecast, horizon, engine, choice.Model, options.HandleTimes);
        return new StaffingPlan(forecast.Origin, horizon.SlotsPerDay, days)
        {
            Formula = engine.Formula,
            Load = choice,
            ServiceLevel = group.Targets.ServiceLevel,
            Shrinkage = group.Shrinkage.Combination,
            Uncertainty = group.Targets.Uncertainty,
            RateVariation = variation,
            Price = Price(group, engine, horizon, path.Mean, variation),
            Totals = OutlookTotals.Of(forecast, days, new TotalHours(shrinkage, horizon), outlook.Day),
        };
    }

    private static StaffingDay Day(DateOnly date, Horizon horizon, int from, LoadPath path, LiveEngine engine, ShrinkageByHour shrinkage)
    {
        var slots = horizon.SlotsPerDay;
        var day = new StaffingDay(date, new int[slots], new double[slots])
        {
            Load = path.Mean[from..(from + slots)],
            Scheduled = new double[slots],
            Gross = new double[slots],
            Binding = new BindingConstraint[slots],
            ServiceLevel = new double[slots],
            AverageSpeedOfAnswerSeconds = new double[slots],
            AbandonRate = new double[slots],
            Occupancy = new double[slots],
        };
        var runOut = 0.0;
        for (var slot = 0; slot < slots; slot++)
        {
            if (!horizon.Open[from + slot])
            {
                day.Binding[slot] = BindingConstraint.Closed;
                runOut += day.Load[slot] * horizon.Hours;
                continue;
            }

            var required = engine.At(Erlangs.Of(day.Load[slot]), path.Within(from + slot), TimeSpan.FromSeconds(horizon.AhtSeconds[from + slot]));
            var (scheduled, gross) = shrinkage.For(date, slot * horizon.Interval);
            day.Agents[slot] = required.Whole;
            day.Fractional[slot] = required.Fractional;
            day.Scheduled[slot] = required.Fractional * (double)scheduled;
            day.Gross[slot] = required.Fractional * (double)gross;
            day.Binding[slot] = required.Binding;
            day.ServiceLevel[slot] = required.Performance.ServiceLevel.Share;
            day.AverageSpeedOfAnswerSeconds[slot] = required.Performance.AverageSpeedOfAnswer?.TotalSeconds ?? double.NaN;
            day.AbandonRate[slot] = required.Performance.AbandonRate;
            day.Occupancy[slot] = required.Performance.Occupancy.Share;
        }

        return day with { RunOutHours = runOut };
    }

    /// <summary>What uncertainty costs in the last planned week, at its mean handle time and from a dozen loads between its quietest and its busiest slot.</summary>
    private static UncertaintyPrice? Price(PlanningGroup group, LiveEngine engine, Horizon horizon, double[] loads, double variation)
    {
        var week = Enumerable.Range(0, loads.Length).Skip(Math.Max(0, loads.Length - (7 * horizon.SlotsPerDay)))
            .Where(slot => horizon.Open[slot] && loads[slot] > 0).ToList();
        if (variation == 0 || week.Count == 0)
            return null;

        var aht = TimeSpan.FromSeconds(week.Sum(slot => loads[slot] * horizon.AhtSeconds[slot]) / week.Sum(slot => loads[slot]));
        double lowest = week.Min(slot => loads[slot]) / engine.BusyDay, highest = week.Max(slot => loads[slot]) / engine.BusyDay;
        var at = new Dictionary<double, (double AtForecast, double InLongRun, double OnShareOfDays)>();
        (double AtForecast, double InLongRun, double OnShareOfDays) Policies(double load) =>
            at.TryGetValue(load, out var found) ? found : at[load] = engine.Policies(Erlangs.Of(load), aht);
        double Hours(Func<(double AtForecast, double InLongRun, double OnShareOfDays), double> chosen)
        {
            var curve = SampledFunction.Over(lowest, highest, 12, load => chosen(Policies(load)));
            return week.Sum(slot => curve.At(loads[slot] / engine.BusyDay)) * horizon.Hours;
        }

        return new UncertaintyPrice(Hours(all => all.AtForecast), Hours(all => all.InLongRun), Hours(all => all.OnShareOfDays), group.Targets.Uncertainty.Share);
    }
}
