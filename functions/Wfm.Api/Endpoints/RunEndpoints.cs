using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Bodies;
using Wfm.Api.Idempotency;
using Wfm.Api.Limits;
using Wfm.Api.OpenApi;
using Wfm.Api.Paging;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.RequestPlan;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Api.Endpoints;

internal static class RunEndpoints
{
    private const int LongestRun = 96;

    internal sealed record PlanOrder(SiteId Site);

    internal static void MapRuns(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/runs", ListAsync).Requires(Role.PlanningRead).CutsToSites().Answers<Page<RunProgress>>("Runs, newest first, with how far each is.").IsPaged();
        routes.MapPost("/api/runs", StartAsync).Requires(Role.PlanningRun).CutsToSites().Takes<PlanOrder>()
            .Answers<RunProgress>("Ask for a plan of a site now; watch it at Location.", StatusCodes.Status202Accepted).IsCostly().IsIdempotent().Audits("run.request");
        routes.MapGet("/api/runs/{run}", OneAsync).Requires(Role.PlanningRead).CutsToSites().Answers<RunProgress>("How far a run is: step, percent, expected end, and the plan it published.");
        routes.MapPost("/api/runs/{run}/cancel", CancelAsync).Requires(Role.PlanningRun).CutsToSites().Answers<RunProgress>("Stop a run that has not published.").IsIdempotent().Audits("run.cancel");
    }

    private static async Task<IResult> ListAsync(HttpContext context, IRunStore runs, TimeProvider clock, CancellationToken cancel)
    {
        var caller = context.Caller();
        var seen = (await runs.ListAsync(caller.Tenant, cancel)).Where(run => caller.Sees(run.Site)).ToList();
        var progress = new List<RunProgress>(seen.Count);
        foreach (var run in seen)
            progress.Add(await ProgressAsync(run, runs, clock, cancel));
        return await context.PageAsync(progress, run => run.Id, cancel);
    }

    private static async Task<IResult> StartAsync(HttpContext context, RequestPlan request, IRunStore runs, TimeProvider clock, CancellationToken cancel)
    {
        var caller = context.Caller();
        if (!(await context.ReadJsonAsync<PlanOrder>(cancel)).TryGet(out var order, out var failure))
            return Problems.Result(failure);
        if (!caller.Sees(order.Site))
            return Problems.Result(Failure.NotFound("site.unknown", $"There is no site '{order.Site}'.", "site", order.Site));
        if (!(await request.StartAsync(caller.Tenant, order.Site, caller.Name, cancel)).TryGet(out var run, out failure))
            return Problems.Result(failure);
        context.AuditChange(null, null, $"/api/runs/{run.Id}");
        return Answers.Accepted($"/api/runs/{run.Id}", await ProgressAsync(run, runs, clock, cancel));
    }

    private static async Task<IResult> OneAsync(string run, HttpContext context, IRunStore runs, TimeProvider clock, CancellationToken cancel) =>
        (await SeenAsync(run, context, runs, cancel)).TryGet(out var found, out var failure)
            ? Answers.Json(await ProgressAsync(found, runs, clock, cancel))
            : Problems.Result(failure);

    private static async Task<IResult> CancelAsync(string run, HttpContext context, CancelRun cancelRun, IRunStore runs, TimeProvider clock, CancellationToken cancel) =>
        (await SeenAsync(run, context, runs, cancel)).TryGet(out var seen, out var failure)
        && (await cancelRun.CancelAsync(seen.Tenant, seen.Id, context.Caller().Name, cancel)).TryGet(out var stopped, out failure)
            ? Answers.Json(await ProgressAsync(stopped, runs, clock, cancel))
            : Problems.Result(failure!);

    private static async Task<Result<Run>> SeenAsync(string run, HttpContext context, IRunStore runs, CancellationToken cancel)
    {
        // A run's id is a site's and a time; nothing else reaches storage.
        if (run.Length > LongestRun || !run.All(character => char.IsAsciiLetterOrDigit(character) || character is '.' or '_' or '-'))
            return Failure.NotFound("run.unknown", "There is no such run.", "run");
        return (await runs.LoadAsync(context.Caller().Tenant, run, cancel)).TryGet(out var found, out var failure) && context.Caller().Sees(found.Site)
            ? found
            : failure ?? Failure.NotFound("run.unknown", $"There is no run '{run}'.", "run", run);
    }

    private static async Task<RunProgress> ProgressAsync(Run run, IRunStore runs, TimeProvider clock, CancellationToken cancel) =>
        RunProgress.Of(run, run.Plan is null ? (await runs.OutcomesAsync(run.Tenant, run.Id, cancel)).Count : run.Groups.Count, clock.GetUtcNow());
}
