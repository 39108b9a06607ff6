using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>
/// Everything a hiring plan depends on: all teams at once, because rooms, trainers, freezes and budget caps are shared. Weeks are counted
/// from 0. What a plan does to people is said by <see cref="WorkforceForecast"/>, which plans are held to by <see cref="HiringRules"/>.
/// </summary>
public sealed record HiringProblem
{
    /// <summary>The Monday of week 0.</summary>
    public required DateOnly FirstWeek { get; init; }

    /// <summary>Teams by key; all with the same weeks.</summary>
    public required IReadOnlyList<TeamProblem> Teams { get; init; }

    /// <summary>Limits that hold over teams.</summary>
    public WorkforceRules Rules { get; init; } = WorkforceRules.None;

    /// <summary>Seed of everything random, as in a replay over random attrition.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Weeks the plan looks ahead.</summary>
    public int Weeks => Teams.Count == 0 ? 0 : Teams[0].Demand.Count;

    /// <summary>The Monday of a week.</summary>
    public DateOnly Monday(int week) => FirstWeek.AddDays(7 * week);
}

/// <summary>One team of a hiring problem.</summary>
/// <param name="Team">The team as it stands in week 0, with its own limits: class sizes, recruiting time, mentors, overtime, outsourcing.</param>
/// <param name="Demand">What is asked of it, week by week.</param>
/// <param name="Prices">What its people cost.</param>
public sealed record TeamProblem(Team Team, IReadOnlyList<TeamDemand> Demand, HiringPrices Prices);
