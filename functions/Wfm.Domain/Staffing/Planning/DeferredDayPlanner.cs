using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Deferred;

namespace Wfm.Domain.Staffing.Planning;

/// <summary>Staffs e-mail, social, cases, outbound and call-backs: work against deadlines on the clock of the opening hours.</summary>
internal static class DeferredDayPlanner
{
    internal static StaffingPlan Plan(PlanningGroup group, GroupForecast forecast, Horizon horizon, StaffingOptions options)
    {
        var variation = RateVariation.Of(forecast);
        var demand = Demand(group, horizon, options, variation);
        var plan = DeferredPlanner.Plan(demand);
        var shrinkage = new ShrinkageByHour(group, forecast.Origin);
        var days = new List<StaffingDay>(horizon.Days);
        for (var day = 0; day < horizon.Days; day++)
            days.Add(Day(group, forecast.Days[day].Date, horizon, day * horizon.SlotsPerDay, plan, shrinkage));

        var shapes = new DayShapes(forecast, horizon);
        var cushion = plan.Cushion.Length == 0 ? 1 : plan.Cushion.TakeLast(horizon.SlotsPerDay * 28).Where(value => value > 0).DefaultIfEmpty(1).Average();
        return new StaffingPlan(forecast.Origin, horizon.SlotsPerDay, days)
        {
            Formula = "deferred-work",
            ServiceLevel = group.Targets.ServiceLevel,
            Shrinkage = group.Shrinkage.Combination,
            Uncertainty = group.Targets.Uncertainty,
            RateVariation = variation,
            Totals = OutlookTotals.Of(forecast, days, new TotalHours(shrinkage, horizon), Later),
        };

        // All of a day's work is done some day near it, by no fewer people than the minimum.
        (double NetHours, double[] Shape) Later(DailyOutlook day)
        {
            var open = Horizon.OpenOn(group, day.Date, horizon.SlotsPerDay);
            double[] share = shapes.Share(day.Date.DayOfWeek, open), aht = shapes.AhtSeconds(day.Date.DayOfWeek);
            var work = day.Contacts * share.Zip(aht).Sum(slot => slot.First * slot.Second) / 3600 * cushion / demand.Occupancy;
            double[] shape = [.. open.Select(isOpen => isOpen ? 1.0 : 0)];
            return (Math.Max(work, group.Targets.MinimumAgents * shape.Sum() * horizon.Hours), shape);
        }
    }

    /// <summary>The reply time that is planned for: the group's own, or its answer time, or an open day.</summary>
    internal static TimeSpan ReplyWithin(PlanningGroup group) => group.Targets.ReplyWithin ?? group.Targets.ServiceLevel?.AnswerWithin ?? OpenDay(group);

    private static DeferredDemand Demand(PlanningGroup group, Horizon horizon, StaffingOptions options, double variation)
    {
        var targets = group.Targets;
        return new DeferredDemand
        {
            Contacts = horizon.Contacts,
            AhtSeconds = horizon.AhtSeconds,
            Open = horizon.Open,
            Interval = horizon.Interval,
            ReplyWithin = ReplyWithin(group),
            ShareInTime = Math.Clamp(targets.ServiceLevel?.Share ?? 0.5, 0.5, 0.9999),
            RateVariation = variation,
            Occupancy = targets.MaxOccupancy?.Share ?? 1,
            Backlog = options.Backlog,
            ClearBacklogWithin = options.ClearBacklogWithin,
            GivenAgents = [.. horizon.Open.Select((open, slot) => open ? targets.MinimumAgents + (options.BlendedAgents?[slot] ?? 0) : 0)],
        };
    }

    private static StaffingDay Day(PlanningGroup group, DateOnly date, Horizon horizon, int from, DeferredPlan plan, ShrinkageByHour shrinkage)
    {
        var slots = horizon.SlotsPerDay;
        var day = new StaffingDay(date, new int[slots], new double[slots])
        {
            Load = new double[slots],
            Scheduled = new double[slots],
            Gross = new double[slots],
            Binding = new BindingConstraint[slots],
            Backlog = plan.Flow.Backlog[from..(from + slots)],
            OldestAgeHours = [.. plan.Flow.OldestAge[from..(from + slots)].Select(age => age.TotalHours)],
        };
        for (var slot = 0; slot < slots; slot++)
        {
            var at = from + slot;
            day.Load[slot] = horizon.Contacts[at] * horizon.AhtSeconds[at] / horizon.Interval.TotalSeconds;
            day.Binding[slot] = !horizon.Open[at] ? BindingConstraint.Closed
                : plan.Agents[at] > 0 ? BindingConstraint.ReplyTime
                : BindingConstraint.MinimumAgents;
            if (!horizon.Open[at])
                continue;
            var (scheduled, gross) = shrinkage.For(date, slot * horizon.Interval);
            day.Agents[slot] = group.Targets.MinimumAgents + plan.Whole[at];
            day.Fractional[slot] = group.Targets.MinimumAgents + plan.Agents[at];
            day.Scheduled[slot] = day.Fractional[slot] * (double)scheduled;
            day.Gross[slot] = day.Fractional[slot] * (double)gross;
        }

        return day;
    }

    /// <summary>An open day, on average: the reply time of a deferred group that sets none.</summary>
    private static TimeSpan OpenDay(PlanningGroup group)
    {
        var days = Enum.GetValues<DayOfWeek>().Count(day => group.Hours.On(day).Count > 0);
        return TimeSpan.FromHours(days == 0 ? 8 : group.Hours.HoursPerWeek / days);
    }
}
