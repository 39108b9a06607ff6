using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Planning;
using Wfm.Domain.Units;

namespace Wfm.Domain.Staffing.Explanation;

/// <summary>Explains a figure of a plan by computing it again from what it was made of.</summary>
public static class RequirementExplainer
{
    /// <summary>The explanation of one slot; fails with <c>explain.unknown</c> where the forecast has no such day or slot.</summary>
    /// <param name="group">The group as it was planned.</param>
    /// <param name="forecast">The forecast it was planned from.</param>
    /// <param name="date">A day planned by interval.</param>
    /// <param name="slot">Slot of the plain day, from 0.</param>
    /// <param name="options">The options it was planned with.</param>
    public static Result<RequirementExplanation> Explain(
        PlanningGroup group, GroupForecast forecast, DateOnly date, int slot, StaffingOptions? options = null)
    {
        var index = date.DayNumber - forecast.Origin.DayNumber;
        if (index < 0 || index >= forecast.Days.Count || slot < 0 || slot >= forecast.SlotsPerDay)
            return Failure.NotFound("explain.unknown", $"The forecast has no slot {slot} on {date:yyyy-MM-dd}.", "slot", slot);

        // The load of a slot comes from those before it, so the whole plan is made again.
        var plan = StaffingPlanner.Build(group, forecast, options);
        var day = forecast.Days[index];
        var planned = plan.Days[index];
        var aht = TimeSpan.FromSeconds(day.AhtSeconds[slot] > 0 ? day.AhtSeconds[slot] : group.TypicalAht.TotalSeconds);
        var load = Erlangs.Of(planned.Load[slot]);
        var time = slot * group.Interval;
        var chain = group.Shrinkage.At(new ShrinkageMoment(day.Date, time, index / 7)).Value;
        var isLive = group.Channel.IsLive();
        return new RequirementExplanation
        {
            Date = day.Date,
            TimeOfDay = time,
            Contacts = day.Contacts[slot],
            Aht = aht,
            Interval = group.Interval,
            Targets = group.Targets,
            MeanPatience = group.MeanPatience,
            Load = load,
            OwnLoad = Erlangs.Of(day.Contacts[slot], aht, group.Interval),
            LoadChoice = plan.Load,
            Uncertainty = plan.Uncertainty,
            Formula = plan.Formula,
            Agents = planned.Agents[slot],
            Fractional = planned.Fractional[slot],
            Binding = planned.Binding[slot],
            Candidates = isLive && planned.Binding[slot] != BindingConstraint.Closed ? Candidates(group, plan, load, LoadWithin(group, forecast, plan, (index * forecast.SlotsPerDay) + slot, options), aht, planned.Agents[slot]) : [],
            Backlog = isLive ? null : new BacklogState(planned.Backlog[slot], planned.OldestAgeHours[slot]),
            Shrinkage = chain,
            Scheduled = chain.Scheduled((decimal)planned.Fractional[slot]),
            Gross = chain.Gross((decimal)planned.Fractional[slot]),
        };
    }

    /// <summary>Load of the parts of the interval, where it was staffed by them.</summary>
    private static double[] LoadWithin(PlanningGroup group, GroupForecast forecast, StaffingPlan plan, int slot, StaffingOptions? options) =>
        [.. LoadPath.Of(Horizon.Of(group, forecast), plan.Load!.Model, (options ?? StaffingOptions.None).HandleTimes, new LiveEngine(group, plan.RateVariation).BusyDay).Within(slot)];

    private static IReadOnlyList<CandidateAgents> Candidates(PlanningGroup group, StaffingPlan plan, Erlangs load, double[] within, TimeSpan aht, int agents)
    {
        var queue = new LiveEngine(group, plan.RateVariation).Model(load, within, aht);
        return [.. Enumerable.Range(agents - 1, 3).Where(count => count >= 0).Select(count =>
        {
            var performance = queue.At(count, group.Targets);
            var (margin, constraint) = TargetMargins.Of(group.Targets, performance);
            BindingConstraint? missed = margin < 0 ? constraint : count < group.Targets.MinimumAgents ? BindingConstraint.MinimumAgents : null;
            return new CandidateAgents(count, performance, missed);
        })];
    }
}
