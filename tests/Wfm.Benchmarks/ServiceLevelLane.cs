using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Queueing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Domain.Staffing.Uncertainty;
using Wfm.Domain.Units;
using Wfm.Sample;

namespace Wfm.Benchmarks;

/// <summary>
/// Plays the plans of every live group of the 600-seat sample, planned from its true rates, and counts the intervals in which the simulated
/// service level is within 2 points of its target. Only intervals that the service level binds: a minimum of agents or a highest occupancy
/// is meant to serve better. A whole number of agents overshoots any target, so one agent fewer is played in as large a share of
/// realisations as makes the planned level, by the plan's own formula, the target. Days come as forecast.
/// </summary>
internal static class ServiceLevelLane
{
    private const double Points = 0.02, ToReach = 0.95;
    private static readonly DateOnly AsOf = new(2026, 6, 29);

    // A service level of 80 % is then known to some 0.3 points.
    private const double ContactsAnInterval = 60_000;

    private static readonly string[] Columns = ["as planned", "lognormal", "stationary", "whole"];

    /// <summary>0 where enough intervals hold the target.</summary>
    internal static int Run(int days)
    {
        Console.WriteLine("Share of intervals within 2 points: of the target as planned, with lognormal handle times, planned interval by interval (SIPP);");
        Console.WriteLine("and, with whole agents, of the service level the plan states.");
        Console.WriteLine($"{"",-20}{string.Concat(Columns.Select(column => $"{column,22}"))}");
        var all = new (int Near, int Of)[Columns.Length];
        foreach (var group in SampleOperation.Create(SampleSize.Seats600, 1, AsOf).Groups.Where(group => group.Group.Channel.IsLive()))
        {
            var found = Measure(group.Group with { Targets = group.Group.Targets with { Uncertainty = UncertaintyPolicy.Mean } }, Truth(group, days));
            Print(group.Group.Id.Value, found);
            for (var column = 0; column < all.Length; column++)
                all[column] = (all[column].Near + found[column].Near, all[column].Of + found[column].Of);
        }

        Print("all", all);
        var reached = all[0].Near >= ToReach * all[0].Of;
        Console.WriteLine($"To reach as planned: {ToReach * 100} %: {(reached ? "reached" : "MISSED")}");
        return reached ? 0 : 1;
    }

    private static (int Near, int Of)[] Measure(PlanningGroup group, GroupForecast forecast)
    {
        var plan = StaffingPlanner.Build(group, forecast);
        var simple = StaffingPlanner.Build(group, forecast, new StaffingOptions { LoadModel = LoadModel.Stationary });
        var target = group.Targets.ServiceLevel!.Value.Share;
        StaffingPlan exact = AtTarget(group, forecast, plan), exactSimple = AtTarget(group, forecast, simple);
        return
        [
            Near(plan, Play(group, forecast, exact, HandleTimeShape.Exponential, true), BindsLevel, _ => target),
            Near(plan, Play(group, forecast, exact, HandleTimeShape.Lognormal(1), true), BindsLevel, _ => target),
            Near(simple, Play(group, forecast, exactSimple, HandleTimeShape.Exponential, true), BindsLevel, _ => target),
            Near(plan, Play(group, forecast, plan, HandleTimeShape.Exponential, false), binding => binding != BindingConstraint.Closed, slot => Day(plan, slot).ServiceLevel[slot % plan.SlotsPerDay]),
        ];

        static bool BindsLevel(BindingConstraint binding) => binding == BindingConstraint.ServiceLevel;
    }

    private static void Print(string name, (int Near, int Of)[] found) => Console.WriteLine(
        $"{name,-20}{string.Concat(found.Select(part => FormattableString.Invariant($"{100.0 * part.Near / Math.Max(1, part.Of),9:0.0} % of {part.Of,5}{"",3}")))}");

    private static (int Near, int Of) Near(StaffingPlan plan, PlanSimulation found, Func<BindingConstraint, bool> counts, Func<int, double> expected)
    {
        var slots = Enumerable.Range(0, found.ServiceLevel.Count).Where(slot => found.ServiceLevel[slot] is not null && counts(Day(plan, slot).Binding[slot % plan.SlotsPerDay])).ToList();
        return (slots.Count(slot => Math.Abs(found.ServiceLevel[slot]!.Value - expected(slot)) <= Points), slots.Count);
    }

    private static StaffingDay Day(StaffingPlan plan, int slot) => plan.Days[slot / plan.SlotsPerDay];

    /// <summary>The plan with the share of whole agents and one fewer that meets the target on average; where the load moves within the interval, its own fraction.</summary>
    private static StaffingPlan AtTarget(PlanningGroup group, GroupForecast forecast, StaffingPlan plan) => plan with
    {
        Days = [.. plan.Days.Select((day, index) => day with
        {
            Fractional = [.. day.Agents.Select((agents, slot) =>
            {
                if (day.Binding[slot] != BindingConstraint.ServiceLevel || agents == 0 || group.Channel != Channel.Phone)
                    return day.Fractional[slot];
                var queue = new SingleQueueModel(Erlangs.Of(day.Load[slot]), TimeSpan.FromSeconds(forecast.Days[index].AhtSeconds[slot]), group.MeanPatience);
                double level = queue.At(agents, group.Targets).ServiceLevel.Share, fewer = queue.At(agents - 1, group.Targets).ServiceLevel.Share;
                return Math.Abs(level - day.ServiceLevel[slot]) > 1e-6
                    ? day.Fractional[slot]
                    : agents - 1 + Math.Clamp((group.Targets.ServiceLevel!.Value.Share - fewer) / (level - fewer), 0, 1);
            })],
        })],
    };

    private static PlanSimulation Play(PlanningGroup group, GroupForecast forecast, StaffingPlan plan, HandleTimeShape shape, bool fractional)
    {
        var busy = forecast.Days.SelectMany(day => day.Contacts).Where(contacts => contacts > 0).Average();
        return PlanSimulator.Run(group, forecast, plan, new PlanSimulationOptions
        {
            Weeks = 1, AsForecast = true, Fractional = fractional, HandleTimes = shape, Realisations = (int)Math.Clamp(ContactsAnInterval / busy, 200, 20_000),
        })!;
    }

    /// <summary>What somebody who knew every pattern would forecast.</summary>
    private static GroupForecast Truth(Sample.SampleGroup group, int days)
    {
        var slots = (int)(TimeSpan.FromDays(1) / group.Group.Interval);
        return new GroupForecast
        {
            Origin = AsOf,
            SlotsPerDay = slots,
            Days = [.. group.Days(AsOf, AsOf.AddDays(days)).Select(day =>
            {
                double[] contacts = new double[slots], aht = new double[slots];
                for (var slot = 0; slot < day.Slots.Count; slot++)
                    (contacts[day.Day.WallSlot(slot)], aht[day.Day.WallSlot(slot)]) = (day.Slots[slot].Expected, day.Slots[slot].ExpectedHandleSeconds);
                return new ForecastDay(day.Date, contacts, aht, contacts, contacts, contacts, contacts);
            })],
            Outlook = [],
            Tournament = [],
            DayRateVariation = 0,
        };
    }
}
