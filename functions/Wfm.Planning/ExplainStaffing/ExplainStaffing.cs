using System.Globalization;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Domain.Staffing.Explanation;
using Wfm.Domain.Units;
using Wfm.Planning.Ports;

namespace Wfm.Planning.ExplainStaffing;

/// <summary>Explains an interval of the current plan: reads what is stored, computes the interval again from it, and gives both.</summary>
public sealed class ExplainStaffing(IOperationStore operations, IPlanStore plans, IGroupPlanStore groupPlans)
{
    /// <summary>
    /// The explanation; fails with <c>at.malformed</c>, <c>group.notPlanned</c>, <c>explain.unknown</c> where the plan has no such interval, and
    /// <c>explain.engine</c> where another version of the maths made the plan.
    /// </summary>
    /// <param name="tenant">Whose plan.</param>
    /// <param name="group">The group.</param>
    /// <param name="at">A moment within the interval: on the site's clock, or with an offset or Z.</param>
    /// <param name="cancel">Ends the reading.</param>
    public async Task<Result<StaffingExplanation>> ExplainAsync(TenantId tenant, PlanningGroupId group, string? at, CancellationToken cancel)
    {
        var current = await plans.CurrentAsync(tenant, cancel);
        if (current?.Plan.Groups.FirstOrDefault(planned => planned.Group == group) is not { } part)
            return Failure.NotFound("group.notPlanned", $"The current plan has no group '{group}'.", "group", group);
        if (current.Plan.EngineVersion != EngineVersion.Current)
            return Failure.Invalid("explain.engine", $"The plan was made by version {current.Plan.EngineVersion} of the planning maths; this is version {EngineVersion.Current}. The next run makes it anew.");
        if (!(await operations.LoadGroupAsync(tenant, group, cancel)).TryGet(out var known, out var failure)
            || !Moment(at, known.Site.Zone).TryGet(out var local, out failure)
            || !(await groupPlans.ForecastAsync(tenant, part.GroupPlan, cancel)).TryGet(out var forecast, out failure)
            || !(await groupPlans.StaffingAsync(tenant, part.GroupPlan, cancel)).TryGet(out var staffing, out failure))
            return failure;

        var settings = staffing.Group ?? known.Group;
        var slot = (int)(local.TimeOfDay / settings.Interval);
        return RequirementExplainer.Explain(settings, forecast, DateOnly.FromDateTime(local), slot)
            .Map(explained => Answer(current.Plan.Id, part.GroupPlan, settings, explained, staffing, slot));
    }

    /// <summary>A moment on the site's wall clock.</summary>
    internal static Result<DateTime> Moment(string? at, IanaZone zone)
    {
        var culture = CultureInfo.InvariantCulture;
        if (DateTime.TryParseExact(at, ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"], culture, DateTimeStyles.None, out var local))
            return local;
        // A + of a query string is a space where nobody escaped it.
        return DateTimeOffset.TryParseExact(at?.Replace(' ', '+'), ["yyyy-MM-dd'T'HH:mmK", "yyyy-MM-dd'T'HH:mm:ssK"], culture, DateTimeStyles.None, out var instant)
            ? zone.LocalAt(instant)
            : Failure.Invalid("at.malformed", $"'at' is a moment such as 2026-07-06T10:30 on the site's clock, or with an offset or Z, but was '{at}'.", "at", at);
    }

    private static StaffingExplanation Answer(string plan, string groupPlan, PlanningGroup group, RequirementExplanation explained, StaffingPlan stored, int slot)
    {
        var chain = explained.Shrinkage;
        var index = explained.Date.DayNumber - stored.Origin.DayNumber;
        var day = stored.Days[index];
        return new StaffingExplanation(
            plan, groupPlan, group.Id, explained.Date, explained.TimeOfDay, explained.Engine, explained.Formula,
            new ExplainedInputs(group.Channel, explained.Contacts, explained.Aht.TotalSeconds, explained.Interval.TotalMinutes, explained.MeanPatience?.TotalSeconds, explained.Targets),
            new ExplainedLoad(explained.Load.Value, explained.OwnLoad.Value, explained.LoadChoice, explained.Uncertainty),
            new ExplainedRequirement(explained.Agents, explained.Fractional, explained.Binding),
            [.. explained.Candidates.Select(Candidate)],
            new ExplainedShrinkage(
                chain.Combination,
                [.. chain.Steps.Select(step => new ExplainedLayer(step.Layer.Name, step.Share.Percent, step.Layer.Paid, step.Layer.Planned, step.Layer.InOffice, step.Layer.Base))],
                chain.OnPaid.Percent, chain.OnScheduled.Percent, chain.Total.Percent, explained.Scheduled, explained.Gross),
            new StoredRequirement(day.Agents[slot], day.Fractional[slot], day.Scheduled[slot], day.Gross[slot]))
        {
            Backlog = explained.Backlog,
            Simulated = Simulated(stored, (index * stored.SlotsPerDay) + slot),
        };
    }

    private static ExplainedCandidate Candidate(CandidateAgents candidate)
    {
        var performance = candidate.Performance;
        return new ExplainedCandidate(
            candidate.Agents, performance.IsStable, performance.ServiceLevel.Share, performance.AverageSpeedOfAnswer?.TotalSeconds, performance.AbandonRate,
            performance.WaitProbability, performance.Occupancy.Share, candidate.Missed);
    }

    private static ExplainedSimulation? Simulated(StaffingPlan plan, int slot) =>
        plan.Simulation is { } simulation && slot < simulation.ServiceLevel.Count && simulation.ServiceLevel[slot] is { } level
            ? new ExplainedSimulation(level, simulation.HalfWidth[slot] ?? 0, simulation.Realisations)
            : null;
}
