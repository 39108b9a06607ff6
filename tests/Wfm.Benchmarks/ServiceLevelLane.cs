using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Simulation;
using Wfm.Domain.Staffing.TimeVarying;
using Wfm.Sample;

namespace Wfm.Benchmarks;

/// <summary>
/// Plays the plans of every live group of the 600-seat sample, planned from its true rates, and counts the intervals in which the simulated
/// service level is within 2 points of its target. Only intervals that the service level binds: a minimum of agents or a highest occupancy
/// is meant to serve better. Fractional agents are played as they are planned: one agent more in that share of realisations.
/// </summary>
internal static class ServiceLevelLane
{
    private const double Points = 0.02, ToReach = 0.95;
    private static readonly DateOnly AsOf = new(2026, 6, 29);

    // A service level of 80 % is then known to some 0.3 points.
    private const double ContactsAnInterval = 60_000;

    /// <summary>0 where enough intervals hold the target.</summary>
    internal static int Run(int days)
    {
        var sample = SampleOperation.Create(SampleSize.Seats600, 1, AsOf);
        Console.WriteLine($"{"",-24} {"intervals",9}  within 2 points of target: {"as planned",10} {"lognormal",10} {"stationary",10}   whole agents within 2 points of the plan");
        int intervals = 0, asPlanned = 0, lognormal = 0, stationary = 0, whole = 0, wholes = 0;
        foreach (var group in sample.Groups.Where(group => group.Group.Channel.IsLive()))
        {
            var forecast = Truth(group, days);
            // Half of the SLA lies in the mean: uncertainty has its own test, here days come as forecast.
            var settings = group.Group with { Targets = group.Group.Targets with { Uncertainty = Domain.Staffing.Uncertainty.UncertaintyPolicy.Mean } };
            var plan = StaffingPlanner.Build(settings, forecast);
            var simple = StaffingPlanner.Build(settings, forecast, new StaffingOptions { LoadModel = LoadModel.Stationary });
            var exponential = Play(settings, forecast, plan, HandleTimeShape.Exponential, fractional: true);
            var bound = Bound(plan).ToList();
            var row = (
                Planned: Near(bound, plan, exponential, settings),
                Lognormal: Near(bound, plan, Play(settings, forecast, plan, HandleTimeShape.Lognormal(1), fractional: true), settings),
                Stationary: Near(Bound(simple).ToList(), simple, Play(settings, forecast, simple, HandleTimeShape.Exponential, fractional: true), settings));
            var rounded = Play(settings, forecast, plan, HandleTimeShape.Exponential, fractional: false);
            var open = Enumerable.Range(0, plan.Days.Count * plan.SlotsPerDay).Where(slot => rounded.ServiceLevel[slot] is not null && plan.Days[slot / plan.SlotsPerDay].Agents[slot % plan.SlotsPerDay] > 0).ToList();
            var stated = open.Count(slot => Math.Abs(rounded.ServiceLevel[slot]!.Value - plan.Days[slot / plan.SlotsPerDay].ServiceLevel[slot % plan.SlotsPerDay]) <= Points);
            Console.WriteLine(FormattableString.Invariant(
                $"{group.Group.Id,-24} {bound.Count,9} {"",28} {Percent(row.Planned, bound.Count),10} {Percent(row.Lognormal, bound.Count),10} {Percent(row.Stationary, Bound(simple).Count()),10}   {Percent(stated, open.Count),10} of {open.Count}"));
            intervals += bound.Count;
            asPlanned += row.Planned;
            lognormal += row.Lognormal;
            stationary += row.Stationary;
            whole += stated;
            wholes += open.Count;
        }

        Console.WriteLine(FormattableString.Invariant(
            $"{"all",-24} {intervals,9} {"",28} {Percent(asPlanned, intervals),10} {Percent(lognormal, intervals),10} {Percent(stationary, intervals),10}   {Percent(whole, wholes),10} of {wholes}"));
        var reached = asPlanned >= ToReach * intervals;
        Console.WriteLine($"To reach: {ToReach:P0} of intervals as planned: {(reached ? "reached" : "MISSED")}");
        return reached ? 0 : 1;
    }

    private static string Percent(int part, int of) => of == 0 ? "" : FormattableString.Invariant($"{100.0 * part / of:0.0} %");

    private static IEnumerable<int> Bound(StaffingPlan plan) => Enumerable.Range(0, plan.Days.Count * plan.SlotsPerDay)
        .Where(slot => plan.Days[slot / plan.SlotsPerDay].Binding[slot % plan.SlotsPerDay] == BindingConstraint.ServiceLevel);

    private static int Near(List<int> slots, StaffingPlan plan, PlanSimulation found, PlanningGroup group) =>
        slots.Count(slot => found.ServiceLevel[slot] is { } level && Math.Abs(level - group.Targets.ServiceLevel!.Value.Share) <= Points && plan.SlotsPerDay > 0);

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
