using Wfm.Domain.Operations;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.Ports;

/// <summary>Runs: what each has to plan, and what is done. Fan-in is by one row for each group, never by a counter.</summary>
public interface IRunStore
{
    /// <summary>Adds a run, or returns the one of the same id that is there already.</summary>
    Task<Run> OpenAsync(Run run, CancellationToken cancel);

    /// <summary>A run; fails with <c>run.unknown</c>.</summary>
    Task<Result<Run>> LoadAsync(TenantId tenant, string run, CancellationToken cancel);

    /// <summary>Runs of a tenant, newest first.</summary>
    Task<IReadOnlyList<Run>> ListAsync(TenantId tenant, CancellationToken cancel);

    /// <summary>Notes that all plan requests of a run were sent; the first time stands until a sweep sends again.</summary>
    Task MarkSentAsync(TenantId tenant, string run, DateTimeOffset at, CancellationToken cancel);

    /// <summary>Notes that a group is being planned anew in a run, before anything of its plan is stored.</summary>
    Task MarkBegunAsync(TenantId tenant, string run, PlanningGroupId group, CancellationToken cancel);

    /// <summary>True where a group was noted as begun in a run: a plan of it that is found stored is this run's own.</summary>
    Task<bool> HasBegunAsync(TenantId tenant, string run, PlanningGroupId group, CancellationToken cancel);

    /// <summary>Notes that a group is done, once; true where with it all groups of the run are done.</summary>
    Task<bool> MarkDoneAsync(TenantId tenant, string run, GroupOutcome outcome, CancellationToken cancel);

    /// <summary>What became of the groups that are done, by key.</summary>
    Task<IReadOnlyList<GroupOutcome>> OutcomesAsync(TenantId tenant, string run, CancellationToken cancel);

    /// <summary>Notes that somebody stopped a run; whoever was first stands.</summary>
    Task CancelAsync(TenantId tenant, string run, string by, CancellationToken cancel);

    /// <summary>Notes that a run has published, once.</summary>
    Task MarkPublishedAsync(TenantId tenant, string run, string plan, CancellationToken cancel);
}
