using Wfm.Domain.Demand;
using Wfm.Domain.Forecasting;
using Wfm.Planning.AdjustForecast;
using Wfm.Planning.FileRejection;
using Wfm.Planning.Functions;
using Wfm.Planning.Json;
using Wfm.Planning.Messages;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Planning.PlanGroup;

/// <summary>
/// Forecasts and staffs one group for a run, unless a plan of the same inputs is stored already; whoever finishes the run's last group
/// asks for the roll-up.
/// </summary>
public sealed class PlanGroupHandler(
    IOperationStore operations,
    IVolumeStore volumes,
    IRunStore runs,
    IAdjustmentStore adjustments,
    IGroupPlanStore groupPlans,
    IRejectionStore rejections,
    IMessageSender messages,
    IForecaster forecaster) : IQueueUseCase
{
    // 104 weeks, the part of a week before the plan's first Monday, and 5 weeks in which a group may fall silent.
    private const int OutlookDays = 7 * (PlanAssembly.Weeks + 6);

    /// <inheritdoc />
    public async Task HandleAsync(string message, CancellationToken cancel)
    {
        var read = MessageFormat.Read<PlanRequest>(message, request => request.Version);
        if (!read.TryGet(out var request, out var failure))
        {
            await rejections.RejectMessageAsync(QueueNames.PlanRequests, message, failure, cancel);
            return;
        }

        if ((await runs.LoadAsync(request.Tenant, request.Run, cancel)) is { IsSuccess: true, Value.CancelledBy: not null })
            return;

        using var span = Telemetry.Start(FunctionNames.PlanGroup, request.Tenant, request.Run);
        var planned = await PlanAsync(request, cancel);
        if (!planned.TryGet(out var outcome, out failure))
        {
            await rejections.RejectMessageAsync(QueueNames.PlanRequests, message, failure, cancel, request.Tenant);
            return;
        }

        Telemetry.GroupDone(request.Tenant, outcome.Result.ToString());
        if (await runs.MarkDoneAsync(request.Tenant, request.Run, outcome, cancel))
            await messages.SendAsync(new RollUpRequest(MessageFormat.Version, request.Tenant, request.Run), cancel);
    }

    private async Task<Result<GroupOutcome>> PlanAsync(PlanRequest request, CancellationToken cancel)
    {
        if (!(await runs.LoadAsync(request.Tenant, request.Run, cancel)).TryGet(out var run, out var noRun))
            return noRun;
        if (!run.Groups.Contains(request.Group))
            return Failure.Invalid("run.notItsGroup", $"Group '{request.Group}' is not part of run '{run.Id}'.", "group", request.Group);
        if (!(await operations.LoadGroupAsync(request.Tenant, request.Group, cancel)).TryGet(out var group, out var noGroup))
            return noGroup;

        var fingerprint = await volumes.FingerprintAsync(request.Tenant, request.Group, cancel);
        var said = (await adjustments.ListAsync(request.Tenant, request.Group, cancel)).Where(each => each.WithdrawnBy is null).ToList();
        var id = Id(group, fingerprint, said, run.Seed);
        if (await groupPlans.ExistsAsync(request.Tenant, id, cancel))
        {
            // Delivered again after its plan was stored and before that was noted? Then the plan is this run's own, not an earlier one's.
            var isOwn = await runs.HasBegunAsync(request.Tenant, request.Run, request.Group, cancel);
            return new GroupOutcome(request.Group, isOwn ? GroupResult.Planned : GroupResult.Carried, id);
        }

        var history = await volumes.LoadAsync(request.Tenant, group, cancel);
        if (Request(group, history, said, run.Seed) is not { } forecastRequest)
            return new GroupOutcome(request.Group, GroupResult.NoHistory, null);
        var forecast = forecaster.Forecast(forecastRequest, cancel);
        if (!forecast.IsSuccess)
            return new GroupOutcome(request.Group, GroupResult.NoHistory, null);

        await runs.MarkBegunAsync(request.Tenant, request.Run, request.Group, cancel);
        await groupPlans.SaveAsync(request.Tenant, GroupPlan.Of(id, group, forecast.Value, run.Seed, cancel), cancel);
        return new GroupOutcome(request.Group, GroupResult.Planned, id);
    }

    // The id names everything the plan depends on; what is not in it must not change a figure.
    private static string Id(GroupAtSite group, string fingerprint, IReadOnlyList<Adjustment> said, ulong seed)
    {
        using var id = new ContentId("group-plan");
        return id.Add(EngineVersion.Current).Add(WfmJson.Write(group)).Add(fingerprint).Add(WfmJson.Write(said)).Add(unchecked((long)seed)).ToString();
    }

    private static ForecastRequest? Request(GroupAtSite group, GroupHistory history, IReadOnlyList<Adjustment> said, ulong seed)
    {
        if (history.OnWallClock(group.Group) is not { } series)
            return null;
        var daily = history.DailyTotals(group.Group);
        var first = daily is { } totals && totals.Start < series.Contacts.Start ? totals.Start : series.Contacts.Start;
        return new ForecastRequest
        {
            Contacts = series.Contacts,
            HandleSeconds = series.HandleSeconds,
            DailyContacts = daily,
            Hours = group.Group.Hours,
            // A country without rules is planned without holidays until a calendar is imported.
            Holidays = Holidays.Of(group.Site.Country, first.Year, series.Contacts.End.Year + 3).Match(found => found, _ => new Dictionary<DateOnly, string>()),
            Events = [.. said.Select(each => each.Event).OfType<DemandEvent>()],
            Overrides = [.. said.Select(each => each.Override).OfType<ForecastOverride>()],
            TypicalAht = group.Group.TypicalAht,
            OutlookDays = OutlookDays,
            Seed = seed,
        };
    }
}
