using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;
using Wfm.Planning.Json;
using Wfm.Planning.Ports;

namespace Wfm.Ingestion.Heads;

/// <summary>
/// The request that creates a Genesys Cloud capacity plan (DOMAIN 2.4, G1): starting FTE by staffing group, which is a team by key or name. Its
/// attrition and shrinkage are told, not used: rates are a team's settings.
/// </summary>
internal static class GenesysCapacityPlan
{
    private sealed record Plan(DateOnly StartBusinessUnitDate, IReadOnlyList<Allocation> StaffingGroupAllocations, decimal? FullTimeEquivalentWeeklyHours = null);

    private sealed record Allocation(
        string StaffingGroupId, decimal StartingWeeklyFullTimeEquivalentCount, decimal? InitialShrinkagePercentage = null, decimal? InitialAttritionPercentage = null);

    internal static Result<HeadCountFile> Read(string content, Operation operation)
    {
        if (!WfmJson.Parse<Plan>(content).TryGet(out var plan, out var broken))
            return broken;
        var counts = new List<HeadCount>();
        var problems = new List<Problem>();
        var notes = new List<string> { "Starting FTE are taken as proficient full-time CSR I: the plan says neither level nor tenure." };
        foreach (var (index, allocation) in plan.StaffingGroupAllocations.Index())
        {
            var field = $"staffingGroupAllocations[{index}]";
            if (!HeadCountFiles.Team(operation, allocation.StaffingGroupId, $"{field}.staffingGroupId").TryGet(out var team, out var unknown))
            {
                problems.AddRange(unknown.Problems);
                continue;
            }

            if (allocation.StartingWeeklyFullTimeEquivalentCount < 0)
                problems.Add(new Problem("number.range", FormattableString.Invariant($"Starting FTE must be 0 or more, but were {allocation.StartingWeeklyFullTimeEquivalentCount}."), $"{field}.startingWeeklyFullTimeEquivalentCount"));

            // FTE of their contract hours in FTE of ours.
            var fte = allocation.StartingWeeklyFullTimeEquivalentCount * (plan.FullTimeEquivalentWeeklyHours ?? team.WeeklyHours) / team.WeeklyHours;
            counts.Add(new HeadCount(team.Id, plan.StartBusinessUnitDate, [HeadCountFiles.Proficient(team, fte)]) { Shrinkage = allocation.InitialShrinkagePercentage / 100 });
            if (allocation.InitialAttritionPercentage is { } attrition)
                notes.Add(FormattableString.Invariant($"{team.Name}: the plan has {attrition} % attrition a week, the team {team.Attrition.Tenured.PerWeek * 100:0.###} %."));
        }

        if (problems.Count == 0 && counts.Count == 0)
            problems.Add(new Problem("heads.empty", "The plan has no staffing groups.", "staffingGroupAllocations"));
        return problems.Count > 0 ? Failure.Of(FailureKind.Invalid, problems) : new HeadCountFile("genesys capacity plan", counts, notes);
    }
}
