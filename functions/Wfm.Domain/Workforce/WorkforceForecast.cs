using Wfm.Domain.Operations;

namespace Wfm.Domain.Workforce;

/// <summary>Rolls several teams forward in step, so that who leaves one team for another arrives there on the same Monday.</summary>
public sealed class WorkforceForecast
{
    private readonly SortedDictionary<TeamId, SupplyForecast> _teams;

    /// <summary>Teams as they stand at the start of the plan, and the plan's first Monday.</summary>
    public WorkforceForecast(IEnumerable<Team> teams, DateOnly firstWeek) =>
        _teams = new(teams.ToDictionary(team => team.Id, team => new SupplyForecast(team, firstWeek)));

    /// <summary>The teams as they stand, by key.</summary>
    public IReadOnlyDictionary<TeamId, SupplyForecast> Teams => _teams;

    /// <summary>One week of every team; a team without decisions takes none. Who goes to a team that is not here is gone.</summary>
    public IReadOnlyDictionary<TeamId, SupplyWeek> Advance(IReadOnlyDictionary<TeamId, WeekDecisions> decisions)
    {
        var moves = _teams.SelectMany(team => team.Value.Depart(decisions.GetValueOrDefault(team.Key, WeekDecisions.None))).ToList();
        foreach (var (to, people) in moves)
        {
            if (_teams.TryGetValue(to, out var team))
                team.Arrive(people);
        }

        return new SortedDictionary<TeamId, SupplyWeek>(_teams.ToDictionary(team => team.Key, team => team.Value.Advance(decisions.GetValueOrDefault(team.Key, WeekDecisions.None))));
    }
}
