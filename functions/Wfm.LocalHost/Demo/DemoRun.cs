using Spectre.Console;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;
using Wfm.Planning.SweepStaleRuns;

namespace Wfm.LocalHost.Demo;

/// <summary>
/// Drives the main job from outside, as a telephony system and the passing of time do: sends volume to the queue, lets night come, and watches. Whatever an
/// earlier, killed run has done already is found in storage and not done again.
/// </summary>
internal sealed class DemoRun(IServiceProvider services, DemoInput input, DemoClock clock)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private readonly IImportStore _imports = services.GetRequiredService<IImportStore>();
    private readonly IRunStore _runs = services.GetRequiredService<IRunStore>();
    private readonly IRejectionStore _rejections = services.GetRequiredService<IRejectionStore>();

    internal async Task<Result<PlanHeader>> PlanAsync(CancellationToken cancel)
    {
        await services.GetRequiredService<IOperationStore>().SaveAsync(input.Operation, cancel);
        var result = await AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn(), new ProgressBarColumn(), new PercentageColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress => await IngestAsync(progress, cancel) is { } failure ? failure : await NightAsync(progress, cancel));
        return result;
    }

    private async Task<Failure?> IngestAsync(ProgressContext progress, CancellationToken cancel)
    {
        var submit = services.GetRequiredService<SubmitVolume>();
        var bar = progress.AddTask("Ingest volume", maxValue: input.Files.Count);
        foreach (var (name, content) in input.Files)
        {
            content.Position = 0;
            await submit.SubmitAsync(input.Operation.Tenant, name, content, cancel);
        }

        while (true)
        {
            var imports = await _imports.ListAsync(input.Operation.Tenant, cancel);
            bar.Value = imports.Count(import => import.Status == ImportStatus.Stored);
            if (bar.Value >= bar.MaxValue)
                return null;
            // A message that was refused outright never becomes an import.
            if ((await _rejections.ListAsync(input.Operation.Tenant, cancel)).FirstOrDefault(rejection => rejection.Origin == Planning.Functions.QueueNames.ContactVolume) is { } refused)
                return Failure.Invalid(refused.Problem.Rule, refused.Problem.Message);
            await Task.Delay(Look, cancel);
        }
    }

    private async Task<Result<PlanHeader>> NightAsync(ProgressContext progress, CancellationToken cancel)
    {
        // A moment before the full hour at which the timer finds the first site's night due, and the clock has not passed.
        var site = input.Operation.Sites[0];
        var night = site.Zone.InstantOf(input.AsOf.ToDateTime(site.NightlyRunAt));
        var due = night > clock.GetUtcNow() ? night : clock.GetUtcNow().AddSeconds(1);
        var hour = new DateTimeOffset(due.Ticks - (due.Ticks % TimeSpan.TicksPerHour), TimeSpan.Zero);
        clock.JumpTo((hour < due ? hour.AddHours(1) : hour) - TimeSpan.FromMilliseconds(100));

        // A run that an earlier process left unfinished is swept at once rather than in the 20 minutes a sweep is patient for.
        if ((await _runs.ListAsync(input.Operation.Tenant, cancel)).Any(run => run is { SentAt: not null, Plan: null }))
            clock.JumpTo(clock.GetUtcNow() + SweepStaleRunsHandler.Patience);

        var bar = progress.AddTask("Forecast and staff", maxValue: 1);
        var roll = progress.AddTask("Roll up and publish", maxValue: 1);
        while (true)
        {
            var known = (await _runs.ListAsync(input.Operation.Tenant, cancel)).DistinctBy(run => run.Site).ToList();
            bar.MaxValue = Math.Max(1, input.Operation.Groups.Count);
            var done = 0;
            foreach (var run in known)
                done += (await _runs.OutcomesAsync(run.Tenant, run.Id, cancel)).Count;
            bar.Value = done;
            if ((await _rejections.ListAsync(input.Operation.Tenant, cancel)).FirstOrDefault(rejection => rejection.Origin is Planning.Functions.QueueNames.PlanRequests or Planning.Functions.QueueNames.RollUps) is { } refused)
                return Failure.Invalid(refused.Problem.Rule, refused.Problem.Message);
            if (known.Count > 0 && known.All(run => run.Plan is not null) && await services.GetRequiredService<IPlanStore>().CurrentAsync(input.Operation.Tenant, cancel) is { } current)
            {
                roll.Value = 1;
                return current.Plan;
            }

            await Task.Delay(Look, cancel);
        }
    }
}
