namespace Wfm.Optimization.Hiring;

/// <summary>Makes whole classes of divisible starters: they wait until a class is full enough, or go where a room is free.</summary>
internal static class FirstPlan
{
    internal static void Round(HiringState state, IReadOnlyList<double[]> starters)
    {
        // Week by week over all teams, so that who comes first does not take all rooms.
        var waiting = new double[starters.Count];
        for (var week = 0; week < starters[0].Length; week++)
        {
            for (var team = 0; team < starters.Count; team++)
            {
                waiting[team] += starters[team][week];
                var model = state.Teams[team].Team;
                // Half a class starts early rather than a whole one late.
                while (waiting[team] >= Math.Max(0.5, model.SmallestClass * 0.6))
                {
                    var heads = Math.Clamp((int)Math.Round(waiting[team]), model.SmallestClass, model.LargestClass);
                    if (!state.TryStart(team, week, 1, heads))
                        break;
                    if (!state.Teams[team].KeepsRules())
                    {
                        state.TryStart(team, week, -1, -heads);
                        break;
                    }

                    waiting[team] -= heads;
                }
            }
        }

        for (var team = 0; team < starters.Count; team++)
        {
            state.Change(team, out var cost);
            state.Settle(team, cost);
        }
    }
}
