using Wfm.Domain.Operations;

namespace Wfm.Domain.Workforce;

/// <summary>Limits on people that hold over several teams.</summary>
public sealed record WorkforceRules
{
    /// <summary>No limits.</summary>
    public static WorkforceRules None { get; } = new();

    /// <summary>Rooms and trainers that teams share.</summary>
    public IReadOnlyList<TrainingCentre> TrainingCentres { get; init; } = [];

    /// <summary>Times in which nobody may start.</summary>
    public IReadOnlyList<HiringFreeze> Freezes { get; init; } = [];

    /// <summary>Money that hiring and people may cost at most.</summary>
    public IReadOnlyList<BudgetCap> BudgetCaps { get; init; } = [];
}

/// <summary>Nobody starts from the first to the last day.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Team">The team; null for all.</param>
public sealed record HiringFreeze(DateOnly From, DateOnly To, TeamId? Team = null)
{
    /// <summary>True where it keeps the team from starting anybody in the week of a Monday.</summary>
    public bool Covers(TeamId team, DateOnly week) => (Team is null || Team == team) && week >= From && week <= To;
}

/// <summary>Pay, recruiting, training, overtime and outsourcing of the weeks that begin from the first to the last day may not cost more.</summary>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Most">The cap, in major units of the operation's currency.</param>
/// <param name="Team">The team; null for all together.</param>
public sealed record BudgetCap(DateOnly From, DateOnly To, decimal Most, TeamId? Team = null);
