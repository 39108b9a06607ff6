using Wfm.Domain.Units;

namespace Wfm.Domain.Workforce;

/// <summary>
/// Rolls a team forward week by week: people learn, leave and are joined by starters. Heads in = heads left + heads gone, exactly.
/// Formula: FORMULAS.md#supply.
/// </summary>
public sealed class SupplyForecast
{
    private readonly Team _team;
    private List<Cohort> _cohorts;

    /// <summary>A team as it stands at the start of the plan.</summary>
    public SupplyForecast(Team team)
    {
        _team = team;
        _cohorts = [.. team.Heads];
    }

    private SupplyForecast(SupplyForecast other)
    {
        _team = other._team;
        _cohorts = [.. other._cohorts];
    }

    /// <summary>One week: who is there and what they are worth.</summary>
    /// <param name="Heads">People at the start of the week, starters too.</param>
    /// <param name="Available">Contract share x productivity of each, added up.</param>
    /// <param name="Leavers">People expected to leave during the week.</param>
    /// <param name="HeadsByLevel">People by level.</param>
    public sealed record Week(decimal Heads, FullTimeEquivalent Available, decimal Leavers, IReadOnlyDictionary<RoleLevel, decimal> HeadsByLevel);

    /// <summary>Lets <paramref name="starters"/> join at the entry level, gives the week, and moves to its end.</summary>
    public Week Advance(int starters)
    {
        if (starters > 0)
            _cohorts.Add(new Cohort(RoleLevel.CsrI, starters, TenureWeeks: 0));

        decimal heads = 0, available = 0, leavers = 0;
        var levels = new SortedDictionary<RoleLevel, decimal>();
        var next = new List<Cohort>(_cohorts.Count);
        foreach (var cohort in _cohorts)
        {
            var leaving = cohort.Heads * _team.Attrition.At(cohort.TenureWeeks, _team.Ramp);
            heads += cohort.Heads;
            available += cohort.Heads * cohort.FtePerHead * _team.Ramp.ProductivityAt(cohort.TenureWeeks);
            leavers += leaving;
            levels[cohort.Level] = levels.GetValueOrDefault(cohort.Level) + cohort.Heads;
            next.Add(cohort with { Heads = cohort.Heads - leaving, TenureWeeks = cohort.TenureWeeks + 1 });
        }

        _cohorts = next;
        return new Week(heads, FullTimeEquivalent.Of(available), leavers, levels);
    }

    /// <summary>A copy that can be rolled forward without moving this one.</summary>
    public SupplyForecast Copy() => new(this);
}
