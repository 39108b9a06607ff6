using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Domain.Budget;

/// <summary>The people of some teams, added up by week once, so that months read them quickly.</summary>
internal sealed class SiteCrew
{
    private const int IntervalWeeks = 13;
    private static readonly int Levels = Enum.GetValues<RoleLevel>().Length;

    private readonly decimal[] _required;
    private readonly decimal[] _hours;
    private readonly decimal[] _learning;
    private readonly int[] _starters;
    private readonly decimal[][] _atLeast;
    private readonly decimal _near;

    private SiteCrew(int weeks)
    {
        _required = new decimal[weeks];
        _hours = new decimal[weeks];
        _learning = new decimal[weeks];
        _starters = new int[weeks];
        _atLeast = [.. Enumerable.Range(0, weeks).Select(_ => new decimal[Levels])];
        _near = 0;
    }

    private SiteCrew(SiteCrew sums, decimal near)
        : this(0) => (_required, _hours, _learning, _starters, _atLeast, _near) = (sums._required, sums._hours, sums._learning, sums._starters, sums._atLeast, near);

    internal static SiteCrew Of(Operation operation, CapacityPlan capacity, Func<Team, bool> counts)
    {
        var teams = operation.Teams.ToDictionary(team => team.Id);
        var sums = new SiteCrew(capacity.Teams.Count == 0 ? 0 : capacity.Teams[0].Weeks.Count);
        foreach (var plan in capacity.Teams.Where(plan => counts(teams[plan.Team])))
            sums.Add(plan, teams[plan.Team]);
        return new SiteCrew(sums, sums._required.Take(IntervalWeeks).DefaultIfEmpty().Max());
    }

    /// <summary>
    /// What the busiest week of the month requires over the busiest planned by interval: beyond those weeks the shape of the week is kept and scaled.
    /// </summary>
    internal decimal Growth(PlanMonth month) => _near == 0 ? 0 : month.Weeks.Max(week => _required[week]) / _near;

    /// <summary>People on site who do not yet do the work of one: trainees count whole, people in nesting and ramp by the FTE they lack.</summary>
    internal decimal Learning(PlanMonth month) => month.Weeks.Max(week => _learning[week]);

    /// <summary>Hours logged in: required gross hours of the days of the month.</summary>
    internal decimal Hours(PlanMonth month) => month.Days.Sum(days => _hours[days.Week] * days.Count / 7);

    /// <summary>Heads who were at a level or above it at any time of the month, entry level first: those of the first week, and the starters after it.</summary>
    internal IReadOnlyList<decimal> EverAtLeast(PlanMonth month)
    {
        var weeks = month.Weeks.ToList();
        var ever = Enumerable.Range(0, Levels).Select(level => weeks.Max(week => _atLeast[week][level])).ToArray();
        ever[0] = weeks.Select((week, index) => index == 0 ? _atLeast[week][0] : _starters[week]).Sum();
        return ever;
    }

    private void Add(TeamPlan plan, Team team)
    {
        foreach (var (index, week) in plan.Weeks.Index())
        {
            _required[index] += week.RequiredGross.Value;
            _hours[index] += week.RequiredGross.Value * team.WeeklyHours;
            _starters[index] += week.Starters;
            _learning[index] += week.Parts.Ramp.Value;
            foreach (var (level, heads) in week.HeadsByLevel)
            {
                for (var below = 0; below <= (int)level; below++)
                    _atLeast[index][below] += heads;
            }
        }
    }
}
