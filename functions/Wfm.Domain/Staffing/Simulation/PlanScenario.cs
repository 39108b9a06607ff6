using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Planning;

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>A group's plan as something to play: its forecast comes, its agents are there.</summary>
public static class PlanScenario
{
    // What a centre that never closes needs to forget that it began empty.
    private static readonly TimeSpan Settling = TimeSpan.FromHours(2);

    /// <summary>The first days of a plan.</summary>
    /// <param name="group">The group as it was planned.</param>
    /// <param name="forecast">Its forecast.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="days">Days from the first, at most those planned by interval.</param>
    /// <param name="options">Assumptions.</param>
    public static SimulationScenario Of(PlanningGroup group, GroupForecast forecast, StaffingPlan plan, int days, PlanSimulationOptions options)
    {
        var horizon = Horizon.Of(group, forecast);
        var (slots, isLive) = (forecast.SlotsPerDay, group.Channel.IsLive());
        var warmUp = isLive && days > 0 && horizon.Open[0] && horizon.Open[slots - 1] ? Math.Min(slots, (int)Math.Ceiling(Settling / group.Interval)) : 0;
        int[] order = [.. Enumerable.Range(slots - warmUp, warmUp), .. Enumerable.Range(0, days * slots)];
        // A profile's handle time alone belongs to the group's typical AHT; an hour with longer contacts stretches it.
        var concurrency = group.Channel.IsConcurrent() && group.Concurrency is { MaximumOpen: > 1 } profile ? profile : null;
        var alone = concurrency is null ? 1 : concurrency.HandleTimes[0] / group.TypicalAht;
        var demand = new SimulatedDemand
        {
            Name = group.Id.Value,
            Contacts = [.. order.Select(slot => horizon.Contacts[slot])],
            AhtSeconds = [.. order.Select(slot => horizon.AhtSeconds[slot] * alone)],
            HandleTimes = options.HandleTimes,
            Patience = isLive ? Patience.Exponential(group.MeanPatience) : Patience.Endless,
            RateVariation = options.AsForecast ? 0 : plan.RateVariation,
            Targets = isLive ? group.Targets with { ReplyWithin = null } : group.Targets with { ReplyWithin = DeferredDayPlanner.ReplyWithin(group) },
            Open = [.. order.Select(slot => horizon.Open[slot])],
        };
        double[] agents = [.. order.Select(slot => plan.Days[slot / slots] is var day && options.Fractional ? day.Fractional[slot % slots] : day.Agents[slot % slots])];
        return new SimulationScenario
        {
            Interval = group.Interval,
            SlotsPerDay = slots,
            WarmUpSlots = warmUp,
            Queues = [demand],
            Teams =
            [
                new SimulatedTeam
                {
                    Name = group.Id.Value,
                    Skills = [demand.Name],
                    Schedule = AgentSchedule.ByInterval(agents, group.Interval),
                    Concurrency = concurrency,
                    FinishesQueue = isLive,
                },
            ],
        };
    }
}
