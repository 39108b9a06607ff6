using Wfm.Domain.Workforce;

namespace Wfm.Domain.Capacity;

/// <summary>Decides how many people a team hires, and when.</summary>
public interface IHiringPlanner
{
    /// <summary>Starters for each week of the demand, 0 or more; none before the team's recruiting time has passed.</summary>
    IReadOnlyList<int> Starters(Team team, IReadOnlyList<TeamDemand> demand, CancellationToken cancel = default);
}
