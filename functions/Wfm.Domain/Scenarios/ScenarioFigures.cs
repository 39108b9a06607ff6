using Wfm.Domain.Capacity;

namespace Wfm.Domain.Scenarios;

/// <summary>What a capacity plan comes to, in the figures scenarios are compared by. No money.</summary>
/// <param name="MeanRequired">Mean FTE required over all weeks.</param>
/// <param name="MeanAvailable">Mean FTE available.</param>
/// <param name="ShortFteWeeks">FTE missing, added up over weeks and teams.</param>
/// <param name="SurplusFteWeeks">FTE too many, added up.</param>
/// <param name="WeeksShort">Weeks in which at least one team is short by more than half an FTE.</param>
/// <param name="DeepestGap">The most negative gap of any team and week, 0 where none is.</param>
/// <param name="Starters">People who start.</param>
/// <param name="Leavers">People expected to leave.</param>
/// <param name="EndHeads">Heads of the last week.</param>
public sealed record ScenarioFigures(
    decimal MeanRequired, decimal MeanAvailable, decimal ShortFteWeeks, decimal SurplusFteWeeks, int WeeksShort, decimal DeepestGap, int Starters, decimal Leavers, decimal EndHeads)
{
    private const decimal HalfAnFte = 0.5m;
    private const int Digits = 6;

    /// <summary>By week over all teams: required, available.</summary>
    public IReadOnlyList<ScenarioWeek> Weeks { get; init; } = [];

    /// <summary>The figures of a plan.</summary>
    public static ScenarioFigures Of(CapacityPlan plan)
    {
        var weeks = Enumerable.Range(0, plan.Teams.Count == 0 ? 0 : plan.Teams[0].Weeks.Count).Select(index => plan.Teams.Select(team => team.Weeks[index]).ToList()).ToList();
        var all = weeks.SelectMany(week => week).ToList();
        decimal Mean(Func<CapacityWeek, decimal> figure) => weeks.Count == 0 ? 0 : decimal.Round(all.Sum(figure) / weeks.Count, Digits);
        return new ScenarioFigures(
            Mean(week => week.RequiredGross.Value),
            Mean(week => week.Available.Value),
            decimal.Round(all.Sum(week => Math.Max(0, -week.Gap.Value)), Digits),
            decimal.Round(all.Sum(week => Math.Max(0, week.Gap.Value)), Digits),
            weeks.Count(week => week.Any(team => team.Gap.Value < -HalfAnFte)),
            all.Select(week => week.Gap.Value).Append(0).Min(),
            all.Sum(week => week.Starters),
            decimal.Round(all.Sum(week => week.Leavers), Digits),
            weeks.Count == 0 ? 0 : weeks[^1].Sum(week => week.Heads))
        {
            Weeks = [.. weeks.Select(week => new ScenarioWeek(week[0].Week, week.Sum(team => team.RequiredGross.Value), week.Sum(team => team.Available.Value)))],
        };
    }
}

/// <summary>One week of a scenario over all teams.</summary>
/// <param name="Week">The Monday.</param>
/// <param name="Required">FTE required.</param>
/// <param name="Available">FTE available.</param>
public sealed record ScenarioWeek(DateOnly Week, decimal Required, decimal Available);
