using Wfm.Domain.Randomness;

namespace Wfm.Optimization.Hiring;

/// <summary>Simulated annealing over classes and the partner's heads: start, drop, move, grow and shrink; rooms are never overbooked.</summary>
internal sealed class HiringSearch(HiringState state, Xoshiro256 random)
{
    private const double LastTemperature = 0.002;

    private readonly int _weeks = state.Teams[0].Team.Weeks;

    /// <summary>Leaves the best plan found in the state.</summary>
    internal void Improve(int moves, double temperature, Func<double> timeSpent, CancellationToken cancel)
    {
        var best = Snapshot();
        double total = state.Total, lowest = total;
        for (var move = 0; move < moves; move++)
        {
            if (move % 256 == 0)
            {
                cancel.ThrowIfCancellationRequested();
                if (timeSpent() >= 1)
                    break;
            }

            var heat = temperature * Math.Pow(LastTemperature, Math.Max((double)move / moves, timeSpent()));
            var team = random.Next(state.Teams.Length);
            var undo = Propose(team);
            if (undo is null)
                continue;
            if (!state.Teams[team].KeepsRules())
            {
                undo();
                continue;
            }

            var change = state.Change(team, out var cost);
            if (change > 0 && change > -heat * Math.Log(1 - random.NextDouble()))
            {
                undo();
                continue;
            }

            state.Settle(team, cost);
            total += change;
            if (total < lowest - 1e-7)
            {
                lowest = total;
                Keep(best);
            }
        }

        state.Take(best);
    }

    private Action? Propose(int team)
    {
        var now = state.Teams[team];
        var kind = random.NextDouble();
        if (now.Team.Team.Outsourcing is not null && kind < 0.2)
            return Outsource(now);
        kind = random.NextDouble();
        if (kind < 0.2)
            return Start(team, random.Next(_weeks), 1, now.Team.SmallestClass + random.Next(Math.Max(1, now.Team.LargestClass - now.Team.SmallestClass + 1)));
        if (Busy(now) is not { } week)
            return null;
        var (classes, heads) = (now.Classes[week], now.Heads[week]);
        if (kind < 0.5)
            return Start(team, week, 0, (random.NextDouble() < 0.5 ? 1 : -1) * (1 + (int)(3 * random.NextDouble() * random.NextDouble())));
        var leaving = Math.Clamp(heads / classes, heads - ((classes - 1) * now.Team.LargestClass), heads - ((classes - 1) * now.Team.SmallestClass));
        if (kind < 0.6)
            return Start(team, week, -1, -leaving);
        if (kind < 0.85)
        {
            var other = week + ((random.NextDouble() < 0.5 ? 1 : -1) * (1 + random.Next(6)));
            return other < 0 || other >= _weeks ? null : Both(team, (week, -1, -leaving), (other, 1, Math.Clamp(leaving + random.Next(3) - 1, now.Team.SmallestClass, now.Team.LargestClass)));
        }

        if (Busy(now) is not { } second || second == week)
            return null;
        // Two classes trade people, or become one.
        return kind < 0.95 || now.Heads[second] + leaving > now.Classes[second] * now.Team.LargestClass
            ? Both(team, (week, 0, -1), (second, 0, 1))
            : Both(team, (week, -1, -leaving), (second, 0, leaving));
    }

    private int? Busy(TeamState team)
    {
        var from = random.Next(_weeks);
        for (var step = 0; step < _weeks; step++)
        {
            if (team.Classes[(from + step) % _weeks] > 0)
                return (from + step) % _weeks;
        }

        return null;
    }

    private Action? Start(int team, int week, int classes, int heads) =>
        state.TryStart(team, week, classes, heads) ? () => state.TryStart(team, week, -classes, -heads) : null;

    private Action? Both(int team, (int Week, int Classes, int Heads) first, (int Week, int Classes, int Heads) second)
    {
        if (Start(team, first.Week, first.Classes, first.Heads) is not { } undoFirst)
            return null;
        if (Start(team, second.Week, second.Classes, second.Heads) is { } undoSecond)
        {
            return () =>
            {
                undoSecond();
                undoFirst();
            };
        }

        undoFirst();
        return null;
    }

    private Action Outsource(TeamState team)
    {
        var partner = team.Team.Team.Outsourcing!;
        var from = Math.Min(_weeks - 1, partner.LeadWeeks + random.Next(Math.Max(1, _weeks - partner.LeadWeeks)));
        var to = Math.Min(_weeks, from + 1 + random.Next(_weeks / 2));
        var heads = (random.NextDouble() < 0.5 ? 1 : -1) * (1 + random.Next(Math.Max(1, partner.MostHeads / 3)));
        team.Outsource(from, to, heads);
        return () => team.Outsource(from, to, -heads);
    }

    private (int[] Classes, int[] Heads, int[] Outsourced)[] Snapshot() =>
        [.. state.Teams.Select(team => (team.Classes.ToArray(), team.Heads.ToArray(), team.Outsourced.ToArray()))];

    private void Keep((int[] Classes, int[] Heads, int[] Outsourced)[] best)
    {
        for (var team = 0; team < best.Length; team++)
        {
            state.Teams[team].Classes.CopyTo(best[team].Classes, 0);
            state.Teams[team].Heads.CopyTo(best[team].Heads, 0);
            state.Teams[team].Outsourced.CopyTo(best[team].Outsourced, 0);
        }
    }
}
