using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing.Shifts;
using Wfm.Planning.FileRejection;
using Wfm.Planning.Functions;
using Wfm.Planning.Messages;
using Wfm.Planning.PlanGroup;
using Wfm.Planning.Ports;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.RollUp;

/// <summary>Adds a run's group plans, and those of other sites as they stand, up to a plan, stores it and makes it current.</summary>
public sealed class RollUpHandler(
    IOperationStore operations, IRunStore runs, IGroupPlanStore groupPlans, IPlanStore plans, IHeadCountStore heads, IRejectionStore rejections, IHiringPlanner hiring, IShiftPlanner shifts) : IQueueUseCase
{
    /// <inheritdoc />
    public async Task HandleAsync(string message, CancellationToken cancel)
    {
        var read = MessageFormat.Read<RollUpRequest>(message, request => request.Version);
        if (!read.TryGet(out var request, out var failure))
        {
            await rejections.RejectMessageAsync(QueueNames.RollUps, message, failure, cancel);
            return;
        }

        if ((await runs.LoadAsync(request.Tenant, request.Run, cancel)) is { IsSuccess: true, Value.CancelledBy: not null })
            return;

        using var span = Telemetry.Start(FunctionNames.RollUp, request.Tenant, request.Run);
        var rolled = await RollUpAsync(request, cancel);
        if (!rolled.IsSuccess)
            await rejections.RejectMessageAsync(QueueNames.RollUps, message, rolled.Failure, cancel, request.Tenant);
    }

    private async Task<Result<string>> RollUpAsync(RollUpRequest request, CancellationToken cancel)
    {
        if (!(await runs.LoadAsync(request.Tenant, request.Run, cancel)).TryGet(out var run, out var noRun))
            return noRun;
        if (!(await operations.LoadAsync(request.Tenant, cancel)).TryGet(out var operation, out var noOperation))
            return noOperation;
        var outcomes = (await runs.OutcomesAsync(run.Tenant, run.Id, cancel))
            .Where(outcome => outcome.GroupPlan is not null)
            .Select(outcome => new PlannedGroup(outcome.Group, outcome.GroupPlan!, run.Sequence))
            .ToList();

        while (true)
        {
            var current = await plans.CurrentAsync(run.Tenant, cancel);
            var built = await BuildAsync(operation, run, current, outcomes, cancel);
            if (!built.TryGet(out var plan, out var nothing))
                return nothing;
            if (current?.Plan.Id != plan.Header.Id)
                await plans.SaveAsync(plan, cancel);

            // Another site's roll-up may have moved the pointer meanwhile: then this plan is built again on top of it.
            if (await plans.TryPublishAsync(plan.Header, current, run.Id, cancel))
            {
                await runs.MarkPublishedAsync(run.Tenant, run.Id, plan.Header.Id, cancel);
                return plan.Header.Id;
            }
        }
    }

    private async Task<Result<Plan>> BuildAsync(Operation operation, Run run, CurrentPlan? current, IReadOnlyList<PlannedGroup> outcomes, CancellationToken cancel)
    {
        var known = operation.Groups.Select(group => group.Id).ToHashSet();
        var groups = PlanAssembly.Compose(current?.Plan.Groups ?? [], outcomes).Where(group => known.Contains(group.Group)).ToList();
        if (groups.Count == 0)
            return Failure.Invalid("plan.noGroups", $"Run '{run.Id}' has no group with a history, so there is nothing to plan. Import contact volume first.");

        var summaries = new List<GroupPlanSummary>(groups.Count);
        foreach (var group in groups)
            summaries.Add((await groupPlans.SummaryAsync(run.Tenant, group.GroupPlan, cancel)).Value);

        // The plan begins with the first whole week. A late re-delivery of an old night must not turn it back.
        var firstWeek = MondayFrom(run.Night);
        if (current is not null && current.Plan.FirstWeek > firstWeek)
            firstWeek = current.Plan.FirstWeek;
        var before = current is null ? null : (await plans.BasisAsync(run.Tenant, current.Plan.Id, cancel)).Match<PlanBasis?>(basis => basis, _ => null);
        var counted = TeamsAsCounted.Apply(operation, firstWeek, await heads.ListAsync(run.Tenant, cancel), before);
        return PlanAssembly.Build(PlanAssembly.Head(counted, firstWeek, groups), counted, summaries, hiring, shifts, cancel);
    }

    private static DateOnly MondayFrom(DateOnly date) => date.AddDays((8 - (int)date.DayOfWeek) % 7);
}
