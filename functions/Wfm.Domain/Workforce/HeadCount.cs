using Wfm.Domain.Operations;

namespace Wfm.Domain.Workforce;

/// <summary>Who was really there: a team's people on a day, as payroll or another planning system counts them.</summary>
/// <param name="Team">The team.</param>
/// <param name="AsOf">The day; counts are taken to hold from the Monday of its week.</param>
/// <param name="Cohorts">The people, by level and tenure on that day.</param>
public sealed record HeadCount(TeamId Team, DateOnly AsOf, IReadOnlyList<Cohort> Cohorts)
{
    /// <summary>People who started in the week; null where nobody says.</summary>
    public decimal? Started { get; init; }

    /// <summary>People who left in the week; null where nobody says.</summary>
    public decimal? Left { get; init; }

    /// <summary>Share of paid hours in which people did not handle contacts in the week, 0 to below 1; null where nobody says.</summary>
    public decimal? Shrinkage { get; init; }

    /// <summary>The Monday of the week.</summary>
    public DateOnly Monday => AsOf.AddDays(-(((int)AsOf.DayOfWeek + 6) % 7));

    /// <summary>
    /// The team with the people of this count, rolled forward to a plan's first Monday: in the weeks between, people leave at the team's rates and the
    /// decisions of the plan before take effect. A count of a later week than the plan's first is taken as it is.
    /// </summary>
    /// <param name="team">The team, whose own heads are replaced.</param>
    /// <param name="firstWeek">The plan's first Monday.</param>
    /// <param name="decided">What was decided for the week of a Monday.</param>
    public Team RollForward(Team team, DateOnly firstWeek, Func<DateOnly, WeekDecisions> decided)
    {
        var supply = new SupplyForecast(team with { Heads = Cohorts }, Monday);
        while (supply.Week < firstWeek)
        {
            // Transfers need both teams; whoever was to move is counted where they are next time.
            supply.Advance(decided(supply.Week) with { Transfers = [] });
        }

        return team with { Heads = [.. supply.Cohorts] };
    }
}
