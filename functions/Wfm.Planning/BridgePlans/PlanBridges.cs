using Wfm.Domain.Bridges;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.Planning.BridgePlans;

/// <summary>Explains how one stored plan became another, and how a plan compares with what happened.</summary>
public sealed class PlanBridges(PlanBasisReader reader, IHeadCountStore heads, IVolumeStore volumes)
{
    /// <summary>Bridges of all weeks both plans have; of one team, or of all. Fails with <c>plan.unknown</c> or <c>team.unknown</c>.</summary>
    public async Task<Result<BridgeSet>> BetweenAsync(TenantId tenant, string from, string to, TeamId? team, CancellationToken cancel)
    {
        if (!(await reader.CapacityAsync(tenant, from, cancel)).TryGet(out var before, out var failure) || !(await reader.CapacityAsync(tenant, to, cancel)).TryGet(out var after, out failure))
            return failure;
        var bridges = BridgeBuilder.Between(before, after).Where(bridge => team is null || bridge.Team == team).ToList();
        return bridges.Count == 0 && team is { } id && before.Teams.All(planned => planned.Team != id)
            ? Failure.NotFound("team.unknown", $"The plan has no team '{id}'.", "team", id)
            : new BridgeSet(bridges);
    }

    /// <summary>
    /// Bridges from a plan to what happened, for the weeks in which the team was counted. Fails with <c>plan.unknown</c>, <c>team.unknown</c>, and
    /// <c>heads.none</c> where no week of the plan has a count.
    /// </summary>
    public async Task<Result<BridgeSet>> ToActualAsync(TenantId tenant, string plan, TeamId team, CancellationToken cancel)
    {
        if (!(await reader.LoadAsync(tenant, plan, cancel)).TryGet(out var read, out var failure))
            return failure;
        var capacity = Domain.Capacity.CapacityPlanner.Build(read.Basis.Problem, read.Basis.Decisions);
        if (capacity.Teams.FirstOrDefault(planned => planned.Team == team) is not { } planned)
            return Failure.NotFound("team.unknown", $"The plan has no team '{team}'.", "team", team);

        var counts = (await heads.ListAsync(tenant, cancel)).Where(count => count.Team == team).ToList();
        var served = new Dictionary<PlanningGroupId, WeeklyVolume>();
        foreach (var group in read.Operation.Groups.Where(group => planned.Weeks[0].Groups.Any(asked => asked.Group == group.Id)))
            served[group.Id] = WeeklyVolume.Of(group, await volumes.LoadAsync(tenant, new GroupAtSite(group, read.Operation.SiteOf(group)), cancel));
        var problem = read.Basis.Problem.Teams.Single(some => some.Team.Id == team);
        var actual = ActualTeam.Of(problem.Team, planned, counts, (group, week) => served.TryGetValue(group, out var volume) ? volume.In(week) : null);
        return actual.Weeks.Count == 0
            ? Failure.NotFound("heads.none", $"No week of the plan has a count of the people of '{team}'; send one to /api/workforce/heads.", "team", team)
            : new BridgeSet(BridgeBuilder.Between(planned, actual));
    }

    /// <summary>A group's history by whole weeks.</summary>
    private sealed class WeeklyVolume(DemandSeries? contacts, DemandSeries? handleSeconds)
    {
        internal static WeeklyVolume Of(PlanningGroup group, GroupHistory history) =>
            history.OnWallClock(group) is { } series ? new WeeklyVolume(series.Contacts, series.HandleSeconds) : new WeeklyVolume(null, null);

        // What is not known within a week is closed; a week that is not there whole is not known.
        internal ActualVolume? In(DateOnly monday)
        {
            if (contacts is null || handleSeconds is null || monday < contacts.Start || monday.AddDays(7) > contacts.End)
                return null;
            var from = (monday.DayNumber - contacts.Start.DayNumber) * contacts.SlotsPerDay;
            double offered = 0, seconds = 0;
            for (var slot = from; slot < from + (7 * contacts.SlotsPerDay); slot++)
            {
                offered += Known(contacts.Values[slot]);
                seconds += Known(handleSeconds.Values[slot]);
            }

            return new ActualVolume(decimal.Round((decimal)offered, 6), decimal.Round((decimal)(seconds / 3600), 6));
        }

        private static double Known(double value) => double.IsNaN(value) ? 0 : value;
    }
}

/// <summary>Bridges by team and week.</summary>
/// <param name="Bridges">The bridges.</param>
public sealed record BridgeSet(IReadOnlyList<FteBridge> Bridges);
