using System.Globalization;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Scenarios;

/// <summary>Says what keeps changes from being applied to a baseline: every problem, not only the first.</summary>
public static class ScenarioCheck
{
    /// <summary>The most changes of one scenario.</summary>
    public const int MostChanges = 50;

    /// <summary>All problems as one failure, or null.</summary>
    public static Failure? Of(IReadOnlyList<ScenarioChange> changes, IReadOnlyList<PlanningGroup> groups, HiringProblem problem)
    {
        var problems = new List<Problem>();
        if (changes.Count is 0 or > MostChanges)
            problems.Add(new Problem("scenario.changes", $"A scenario has 1 to {MostChanges} changes, but had {changes.Count}.", "changes"));
        foreach (var (index, change) in changes.Index())
            problems.AddRange(Of(change, groups, problem).Select(found => found with { Field = $"changes[{index}].{found.Field}" }));
        return problems.Count == 0 ? null : Failure.Of(FailureKind.Invalid, problems);
    }

    private static IEnumerable<Problem> Of(ScenarioChange change, IReadOnlyList<PlanningGroup> groups, HiringProblem problem) => change switch
    {
        VolumeChange volume => [.. Range(volume.Percent, -99.99m, 1_000), .. Group(volume.Group, groups)],
        DeflectionChange deflection => [.. Range(deflection.Percent, 0, 99.99m), .. Range(deflection.AhtPercent, 0, 500), .. Group(deflection.Group, groups)],
        AhtChange aht => [.. Range(aht.Percent, -99, 1_000), .. Group(aht.Group, groups)],
        TargetChange target => Group(target.Group, groups),
        ShrinkageChange shrinkage => [.. Range(shrinkage.Points, -99, 99, "points"), .. Group(shrinkage.Group, groups)],
        AttritionChange attrition => [.. Range(attrition.Percent, -100, 1_000), .. Team(attrition.Team, problem)],
        FreezeChange freeze => freeze.To < freeze.From
            ? [new Problem("scenario.dates", $"The freeze ends on {freeze.To:yyyy-MM-dd}, before it begins on {freeze.From:yyyy-MM-dd}.", "to", $"{freeze.To:yyyy-MM-dd}"), .. Team(freeze.Team, problem)]
            : Team(freeze.Team, problem),
        NewSiteChange site => [.. Range(site.SharePercent, 0, 100, "sharePercent"), .. Team(site.WorkOf, problem), .. New(site.Team.Id, problem), .. TeamCheck.Of(site.Team)],
        _ => throw new ArgumentOutOfRangeException(nameof(change), change, "A change nobody knows."),
    };

    private static IEnumerable<Problem> Range(decimal value, decimal from, decimal to, string field = "percent")
    {
        if (value < from || value > to)
            yield return new Problem("scenario.range", string.Create(CultureInfo.InvariantCulture, $"{field} must be {from} to {to}, but was {value}."), field, value.ToString(CultureInfo.InvariantCulture));
    }

    private static IEnumerable<Problem> Group(PlanningGroupId? asked, IReadOnlyList<PlanningGroup> groups)
    {
        if (asked is { } id && groups.All(group => group.Id != id))
            yield return new Problem("group.unknown", $"The baseline has no planning group '{id}'.", "group", id.Value);
    }

    private static IEnumerable<Problem> Team(TeamId? asked, HiringProblem problem)
    {
        if (asked is { } id && problem.Teams.All(team => team.Team.Id != id))
            yield return new Problem("team.unknown", $"The baseline has no team '{id}'.", "team", id.Value);
    }

    private static IEnumerable<Problem> New(TeamId id, HiringProblem problem)
    {
        if (problem.Teams.Any(team => team.Team.Id == id))
            yield return new Problem("team.exists", $"The baseline has a team '{id}' already.", "team", id.Value);
    }
}
