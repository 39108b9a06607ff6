using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Planning.RollUp;

namespace Wfm.Planning.FindDeadlines;

/// <summary>Finds the decision deadlines of a stored plan.</summary>
public sealed class PlanDeadlines(PlanBasisReader reader)
{
    /// <summary>How far starts are looked at: half a year.</summary>
    public const int Weeks = 26;

    /// <summary>Deadlines by date, money in them; fails with <c>plan.unknown</c>.</summary>
    public async Task<Result<DeadlineList>> FindAsync(TenantId tenant, string plan, CancellationToken cancel) =>
        (await reader.LoadAsync(tenant, plan, cancel)).Map(read => new DeadlineList(DecisionDeadlines.Of(read.Basis.Problem, read.Basis.Decisions, Weeks, cancel)));
}

/// <summary>Deadlines by date to decide.</summary>
/// <param name="Deadlines">The deadlines.</param>
public sealed record DeadlineList(IReadOnlyList<DecisionDeadline> Deadlines);
