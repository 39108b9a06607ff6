using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Planning.PlanGroup;
using Wfm.Planning.Ports;

namespace Wfm.Planning.RollUp;

/// <summary>Reads what a stored plan was decided from, demand included.</summary>
public sealed class PlanBasisReader(IPlanStore plans, IGroupPlanStore groupPlans, IOperationStore operations)
{
    private readonly RecentlyUsed<(TenantId, string Plan, string Groups), (PlanHeader, PlanBasis)> _recent = new(4);

    /// <summary>A plan's basis with its header and the operation as it is now.</summary>
    public sealed record Read(PlanHeader Header, PlanBasis Basis, Operation Operation)
    {
        /// <summary>True where the planning groups' settings are still those the plan was made with.</summary>
        public bool GroupsUnchanged => Basis.GroupsId == PlanBasis.IdOfGroups(Operation);
    }

    /// <summary>The basis; fails with <c>plan.unknown</c>.</summary>
    public async Task<Result<Read>> LoadAsync(TenantId tenant, string plan, CancellationToken cancel)
    {
        if (!(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out var failure))
            return failure;

        // A plan never changes; tiers come from the groups as they are now.
        var key = (tenant, plan, PlanBasis.IdOfGroups(operation));
        if (_recent.TryGet(key, out var known))
            return new Read(known.Item1, known.Item2, operation);
        if (!(await plans.HeaderAsync(tenant, plan, cancel)).TryGet(out var header, out failure)
            || !(await plans.BasisAsync(tenant, plan, cancel)).TryGet(out var basis, out failure))
            return failure;

        var served = basis.Problem.Teams.SelectMany(team => team.Team.Serves).ToHashSet();
        var summaries = new List<GroupPlanSummary>();
        foreach (var group in header.Groups.Where(group => served.Contains(group.Group)))
            summaries.Add((await groupPlans.SummaryAsync(tenant, group.GroupPlan, cancel)).Value);
        var whole = basis with { Problem = WithDemand(basis.Problem, operation, summaries) };
        _recent.Keep(key, (header, whole));
        return new Read(header, whole, operation);
    }

    /// <summary>A stored plan's people with what each group asks of them; fails with <c>plan.unknown</c>.</summary>
    public async Task<Result<CapacityPlan>> CapacityAsync(TenantId tenant, string plan, CancellationToken cancel) =>
        (await LoadAsync(tenant, plan, cancel)).Map(read => CapacityPlanner.Build(read.Basis.Problem, read.Basis.Decisions));

    private static HiringProblem WithDemand(HiringProblem problem, Operation operation, IReadOnlyList<GroupPlanSummary> summaries)
    {
        var byGroup = summaries.ToDictionary(summary => summary.Group);
        return problem with
        {
            Teams = [.. problem.Teams.Select(team => team with
            {
                Demand = TeamDemands.Of(operation, team.Team, problem.FirstWeek, [.. team.Team.Serves.Where(byGroup.ContainsKey).Select(group => byGroup[group])]),
            })],
        };
    }
}
