using Wfm.Domain.Capacity;

namespace Wfm.Domain.Bridges;

/// <summary>Bridges the weeks that two plans, or a plan and what happened, have in common.</summary>
public static class BridgeBuilder
{
    /// <summary>Bridges of all teams and weeks that both have, by team and week.</summary>
    public static IReadOnlyList<FteBridge> Between(CapacityPlan from, CapacityPlan to)
    {
        var bridges = new List<FteBridge>();
        foreach (var team in from.Teams)
        {
            if (to.Teams.FirstOrDefault(other => other.Team == team.Team) is { } other)
                bridges.AddRange(Between(team, other));
        }

        return bridges;
    }

    /// <summary>Bridges of all weeks that both have.</summary>
    public static IReadOnlyList<FteBridge> Between(TeamPlan from, TeamPlan to)
    {
        var bridges = new List<FteBridge>();
        if (from.Weeks.Count == 0 || to.Weeks.Count == 0)
            return bridges;
        var common = from.Weeks[0].Week > to.Weeks[0].Week ? from.Weeks[0].Week : to.Weeks[0].Week;
        var before = new SupplyToDate(from.Weeks, common);
        var after = new SupplyToDate(to.Weeks, common);
        var others = to.Weeks.ToDictionary(week => week.Week);
        foreach (var week in from.Weeks.Where(week => week.Week >= common))
        {
            if (!others.TryGetValue(week.Week, out var other))
                break;
            bridges.Add(new FteBridge(from.Team, week.Week, RequiredBridge.Between(from.Team, week, other), SupplyBridge.Between(from.Team, before.Next(), after.Next())));
        }

        return bridges;
    }
}
