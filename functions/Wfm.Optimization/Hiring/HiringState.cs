using Wfm.Domain.Capacity;

namespace Wfm.Optimization.Hiring;

/// <summary>All teams with the rooms and budget caps they share.</summary>
internal sealed class HiringState
{
    // Money over a cap costs so many times itself: more than any shortage it could buy off.
    private const double OverCap = 20;

    private readonly HiringProblem _problem;
    private readonly CapWeeks _caps;
    private readonly double[] _cost;
    private readonly double[][] _paid;
    private readonly double[] _trial;

    internal HiringState(HiringProblem problem, IReadOnlyList<TeamModel> teams)
    {
        _problem = problem;
        _caps = new CapWeeks(problem);
        Teams = [.. teams.Select(team => new TeamState(team, _caps))];
        Rooms = [.. problem.Rules.TrainingCentres.Select(_ => new int[problem.Weeks])];
        _paid = [.. teams.Select(_ => new double[_caps.Count])];
        _trial = new double[_caps.Count];
        _cost = [.. Teams.Select((team, index) => team.Cost(_paid[index]))];
    }

    internal TeamState[] Teams { get; }

    /// <summary>Classes under way by centre and week.</summary>
    internal int[][] Rooms { get; }

    internal double Total => _cost.Sum() + Enumerable.Range(0, _caps.Count).Sum(cap => Over(cap, _paid.Sum(team => team[cap])));

    /// <summary>What the total would be with the team as it now stands; to be settled or taken back by the caller.</summary>
    internal double Change(int team, out double cost)
    {
        cost = Teams[team].Cost(_trial);
        var change = cost - _cost[team];
        for (var cap = 0; cap < _caps.Count; cap++)
        {
            var paid = _paid.Sum(one => one[cap]);
            change += Over(cap, paid + _trial[cap] - _paid[team][cap]) - Over(cap, paid);
        }

        return change;
    }

    /// <summary>The team as it now stands is what counts.</summary>
    internal void Settle(int team, double cost)
    {
        _cost[team] = cost;
        _trial.CopyTo(_paid[team], 0);
    }

    /// <summary>Starts classes and takes their rooms; false where there is none, with nothing changed.</summary>
    internal bool TryStart(int team, int week, int classes, int heads)
    {
        var model = Teams[team].Team;
        if (heads > 0 && !model.MayStart[week])
            return false;
        if (model.Centre >= 0 && classes != 0)
        {
            var rooms = Rooms[model.Centre];
            var most = _problem.Rules.TrainingCentres[model.Centre].ClassesAtATime;
            var until = Math.Min(rooms.Length, week + model.Team.Ramp.TrainingWeeks);
            for (var at = week; at < until; at++)
            {
                if (classes > 0 && rooms[at] + classes > most)
                    return false;
            }

            for (var at = week; at < until; at++)
                rooms[at] += classes;
        }

        Teams[team].Start(week, classes, heads);
        return true;
    }

    /// <summary>Takes over a whole plan that keeps the rules.</summary>
    internal void Take((int[] Classes, int[] Heads, int[] Outsourced)[] plan)
    {
        // Rooms first empty, then fill: in between there are never too many.
        for (var pass = 0; pass < 2; pass++)
        {
            for (var team = 0; team < plan.Length; team++)
            {
                for (var week = 0; week < plan[team].Heads.Length; week++)
                {
                    var (classes, heads) = (plan[team].Classes[week] - Teams[team].Classes[week], plan[team].Heads[week] - Teams[team].Heads[week]);
                    if (classes < 0 || pass == 1)
                        TryStart(team, week, classes, heads);
                }
            }
        }

        for (var team = 0; team < plan.Length; team++)
        {
            plan[team].Outsourced.CopyTo(Teams[team].Outsourced, 0);
            Change(team, out var cost);
            Settle(team, cost);
        }
    }

    private double Over(int cap, double paid) => OverCap * Math.Max(0, paid - _caps.Most(cap));
}
