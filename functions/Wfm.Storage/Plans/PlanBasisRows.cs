using Azure.Data.Tables;
using Wfm.Domain.Capacity;
using Wfm.Domain.Workforce;
using Wfm.Planning.RollUp;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Plans;

/// <summary>A plan's basis as rows: <c>basis</c> holds what is shared, <c>basis|{team}</c> one team with its decisions; demand is in the group plans.</summary>
internal static class PlanBasisRows
{
    internal const string Head = "basis";

    private sealed record Shared(DateOnly FirstWeek, WorkforceRules Rules, ulong Seed, string GroupsId, string Method, decimal? Cost, decimal? Bound, IReadOnlyList<BindingLimit> Binding);

    private sealed record OfTeam(TeamProblem Problem, TeamDecisions Decisions);

    internal static IEnumerable<TableEntity> Write(string partition, PlanBasis basis)
    {
        var (problem, decisions) = (basis.Problem, basis.Decisions);
        yield return DocumentRow.Write(
            partition, Head, new Shared(problem.FirstWeek, problem.Rules, problem.Seed, basis.GroupsId, decisions.Method, decisions.Cost, decisions.Bound, decisions.Binding));
        foreach (var team in problem.Teams)
        {
            var decided = decisions.Teams.Single(some => some.Team == team.Team.Id);
            yield return DocumentRow.Write(partition, TableKey.Of(Head, team.Team.Id.Value), new OfTeam(team with { Demand = [] }, decided));
        }
    }

    internal static PlanBasis Read(TableEntity head, IReadOnlyList<TableEntity> rows)
    {
        var shared = DocumentRow.Read<Shared>(head);
        var teams = rows.Select(DocumentRow.Read<OfTeam>).OrderBy(team => team.Decisions.Team).ToList();
        return new PlanBasis(
            new HiringProblem { FirstWeek = shared.FirstWeek, Teams = [.. teams.Select(team => team.Problem)], Rules = shared.Rules, Seed = shared.Seed },
            new HiringDecisions([.. teams.Select(team => team.Decisions)], shared.Method) { Cost = shared.Cost, Bound = shared.Bound, Binding = shared.Binding },
            shared.GroupsId);
    }
}
