using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;

namespace Wfm.Domain.Staffing.Simulation;

/// <summary>Verifies a group's plan by playing it: lognormal handle times, busy and quiet days, calls left over from the interval before.</summary>
public static class PlanSimulator
{
    private const int MostWeeks = 4, MostRealisations = 200, FewestRealisations = 4;

    // Arrival, end of handling, and a share that waits and gives up.
    private const double EventsPerContact = 2.2;

    /// <summary>What the plan does; null where it has no day by interval or nobody comes.</summary>
    /// <param name="group">The group as it was planned.</param>
    /// <param name="forecast">Its forecast.</param>
    /// <param name="plan">Its plan.</param>
    /// <param name="options">How far, how often, under what assumptions.</param>
    /// <param name="cancel">Stops between realisations.</param>
    public static PlanSimulation? Run(
        PlanningGroup group, GroupForecast forecast, StaffingPlan plan, PlanSimulationOptions options, CancellationToken cancel = default)
    {
        var (days, realisations) = Extent(forecast, options);
        if (realisations == 0)
            return null;
        var found = Simulator.Run(PlanScenario.Of(group, forecast, plan, days, options), realisations, options.Seed, cancel);
        var (queue, team) = (found.Queues[0], found.Teams[0]);
        var hasTarget = group.Targets.ServiceLevel is not null;
        return new PlanSimulation(
            plan.Origin, realisations, options.Seed, found.Events, options.AsForecast ? 0 : plan.RateVariation, options.HandleTimes.Variation)
        {
            ServiceLevel = [.. queue.Slots.Select(slot => Digits(slot.ServiceLevel.Value))],
            HalfWidth = [.. queue.Slots.Select(slot => HalfWidth(slot.ServiceLevel))],
            Days = [.. queue.Days.Select((day, index) => Period(plan.Origin.AddDays(index), day, index, 1))],
            Weeks = [.. queue.Weeks.Select((week, index) => Period(plan.Origin.AddDays(7 * index), week, 7 * index, 7))],
        };

        SimulatedPeriod Period(DateOnly from, in PeriodResult period, int firstDay, int length) => new(
            from,
            Math.Round(period.Offered, 1),
            Digits(period.ServiceLevel.Value),
            HalfWidth(period.ServiceLevel),
            Digits(period.AbandonRate.Value),
            Digits(Occupancy(team, plan, firstDay * plan.SlotsPerDay, length * plan.SlotsPerDay)),
            hasTarget && period.TargetMet is { Of: > 0 } met ? new SimulatedProbability(Math.Round(met.Share, 4), Math.Round(met.Lower95, 4), Math.Round(met.Upper95, 4)) : null);
    }

    /// <summary>Days and realisations that the budget allows.</summary>
    private static (int Days, int Realisations) Extent(GroupForecast forecast, PlanSimulationOptions options)
    {
        var planned = forecast.Days.Count;
        var week = forecast.Days.Take(7).Sum(day => day.Contacts.Sum()) * EventsPerContact;
        if (planned == 0 || week == 0)
            return (0, 0);
        // More weeks before more than a hundred realisations.
        var weeks = options.Weeks ?? (int)Math.Clamp(options.EventBudget / (100 * week), 1, MostWeeks);
        var days = Math.Min(planned, 7 * weeks);
        return (days, options.Realisations ?? (int)Math.Clamp(options.EventBudget / (week * days / 7), FewestRealisations, MostRealisations));
    }

    /// <summary>Mean over slots, weighted with the agents planned.</summary>
    private static double Occupancy(TeamResult team, StaffingPlan plan, int from, int length)
    {
        double worked = 0, there = 0;
        for (var slot = from; slot < Math.Min(from + length, team.Occupancy.Count); slot++)
        {
            var agents = plan.Days[slot / plan.SlotsPerDay].Agents[slot % plan.SlotsPerDay];
            if (agents == 0 || double.IsNaN(team.Occupancy[slot].Value))
                continue;
            (worked, there) = (worked + (agents * team.Occupancy[slot].Value), there + agents);
        }

        return there > 0 ? worked / there : double.NaN;
    }

    private static double? HalfWidth(Estimate estimate) => double.IsNaN(estimate.Value) ? null : Digits(estimate.HalfWidth95);

    private static double? Digits(double share) => double.IsFinite(share) ? Math.Round(share, 4) : null;
}
