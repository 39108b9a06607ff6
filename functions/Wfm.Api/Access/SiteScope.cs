using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.Api.Access;

/// <summary>Cuts parts of a plan down to the sites a caller may see. What is the whole tenant's (set-up, suite licences, concurrent users) is not shown to who sees part of it.</summary>
internal sealed class SiteScope
{
    private readonly Caller _caller;
    private readonly HashSet<PlanningGroupId> _groups;
    private readonly HashSet<TeamId> _teams;

    private SiteScope(Caller caller, Operation operation)
    {
        _caller = caller;
        _groups = [.. operation.Groups.Where(group => caller.Sees(group.Site)).Select(group => group.Id)];
        _teams = [.. operation.Teams.Where(team => caller.Sees(team.Site)).Select(team => team.Id)];
    }

    /// <summary>A part as the caller may see it.</summary>
    internal static async Task<Result<T>> CutAsync<T>(Caller caller, IOperationStore operations, Result<T> part, Func<SiteScope, T, T> cut, CancellationToken cancel)
    {
        if (caller.Sites is null || !part.TryGet(out var whole, out _))
            return part;
        return (await operations.LoadAsync(caller.Tenant, cancel)).Map(operation => cut(new SiteScope(caller, operation), whole));
    }

    /// <summary>True where the group is one of theirs.</summary>
    internal bool Sees(PlanningGroupId group) => _groups.Contains(group);

    internal PlanHeader Cut(PlanHeader header) => header with { Groups = [.. header.Groups.Where(group => Sees(group.Group))] };

    internal CapacityPlan Cut(CapacityPlan capacity) => capacity with { Teams = [.. capacity.Teams.Where(team => _teams.Contains(team.Team))] };

    internal SeatPlan Cut(SeatPlan seats) => seats with
    {
        Months = [.. seats.Months.Select(month => month with
        {
            Seats = month.Seats.Where(site => _caller.Sees(site.Key)).ToDictionary(), NamedUsers = 0, ConcurrentUsers = 0, LoggedInHours = 0,
        })],
    };

    internal BudgetEstimate Cut(BudgetEstimate budget) => budget with { Lines = [.. budget.Lines.Where(line => line.Team is { } team && _teams.Contains(team))] };
}
