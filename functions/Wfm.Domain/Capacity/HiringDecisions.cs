using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>What a planner decided for all teams, how good it is, and what held it back.</summary>
/// <param name="Teams">Decisions by team, week by week, in the order of the problem.</param>
/// <param name="Method">How they were found, in words.</param>
public sealed record HiringDecisions(IReadOnlyList<TeamDecisions> Teams, string Method)
{
    /// <summary>What the plan costs by <see cref="HiringCost"/>, expected attrition; in major units. Holds pay: for finance alone.</summary>
    public decimal? Cost { get; init; }

    /// <summary>No plan costs less than this; null where nobody proved anything.</summary>
    public decimal? Bound { get; init; }

    /// <summary>(cost - bound) / cost, 0 or more: how far from the best the plan can be at most; null without a bound.</summary>
    public decimal? Gap => Cost is { } cost and not 0 && Bound is { } bound ? Math.Max(0, (cost - bound) / Math.Abs(cost)) : null;

    /// <summary>Limits that bind, dearest first.</summary>
    public IReadOnlyList<BindingLimit> Binding { get; init; } = [];

    /// <summary>The gap between supply and requirement when people leave and decline by chance; empty where nobody replayed it.</summary>
    public IReadOnlyList<TeamGapBand> Robustness { get; init; } = [];

    /// <summary>Decisions of a team, week by week.</summary>
    public IReadOnlyList<WeekDecisions> Of(TeamId team) => Teams.Single(decided => decided.Team == team).Weeks;
}

/// <summary>Decisions of one team.</summary>
/// <param name="Team">The team.</param>
/// <param name="Weeks">Week by week, as many as the demand has.</param>
public sealed record TeamDecisions(TeamId Team, IReadOnlyList<WeekDecisions> Weeks);

/// <summary>What may keep a plan from being better.</summary>
public enum HiringLimit
{
    /// <summary>Rooms, shared.</summary>
    Rooms,

    /// <summary>Trainers, shared.</summary>
    Trainers,

    /// <summary>Seats in class.</summary>
    TrainingSeats,

    /// <summary>Smallest or largest class.</summary>
    ClassSize,

    /// <summary>Mentors for juniors.</summary>
    Mentors,

    /// <summary>Recruiting takes its time.</summary>
    LeadTime,

    /// <summary>A hiring freeze.</summary>
    Freeze,

    /// <summary>A budget cap.</summary>
    Budget,

    /// <summary>Overtime.</summary>
    Overtime,

    /// <summary>Voluntary time off.</summary>
    VoluntaryTimeOff,

    /// <summary>The outsourcing partner's heads or lead time.</summary>
    Outsourcing,

    /// <summary>People eligible for promotion, and the share of them that may rise.</summary>
    Promotion,
}

/// <summary>A limit that binds.</summary>
/// <param name="Limit">Which.</param>
/// <param name="Where">The centre, team or cap.</param>
/// <param name="From">First Monday it binds on.</param>
/// <param name="To">Last Monday it binds on.</param>
/// <param name="SavingOfOneMore">What one unit more would save over the plan, in major units; null where nobody worked it out. For finance alone.</param>
public sealed record BindingLimit(HiringLimit Limit, string Where, DateOnly From, DateOnly To, decimal? SavingOfOneMore = null);

/// <summary>Available less required FTE of a team in one week, over random attrition and declined offers.</summary>
/// <param name="Team">The team.</param>
/// <param name="Week">The Monday.</param>
/// <param name="P10">Nine replays of ten have more.</param>
/// <param name="P50">Half have more.</param>
/// <param name="P90">One of ten has more.</param>
public sealed record TeamGapBand(TeamId Team, DateOnly Week, decimal P10, decimal P50, decimal P90);
