using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.OpenApi;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Planning.ExplainWeek;
using Wfm.Planning.FindDeadlines;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;

namespace Wfm.Api.Endpoints;

/// <summary>A plan's people seen other ways: by month, by what is short, by deadline, week by week down to the interval.</summary>
internal static class CapacityEndpoints
{
    internal sealed record Hiring(string Method, decimal? Cost, decimal? Bound, decimal? Gap, IReadOnlyList<BindingLimit> Binding);

    internal static void MapCapacity(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/plans/{plan}/capacity/months", MonthsAsync).Requires(Role.PlanningRead).CutsToSites().Answers<IReadOnlyList<CapacityMonth>>("People by team and calendar month.");
        routes.MapGet("/api/plans/{plan}/gaps", GapsAsync).Requires(Role.PlanningRead).CutsToSites().TakesQuery("by", "group, site or level.", "group").Answers<IReadOnlyList<CapacityGaps.Line>>("Available less required by group, site or level.");
        routes.MapGet("/api/plans/{plan}/deadlines", DeadlinesAsync).Requires(Role.PlanningRead).CutsToSites().Answers<DeadlineList>("Last dates to open requisitions, start classes and sign the partner. Money with Finance.Read only.");
        routes.MapGet("/api/plans/{plan}/hiring", HiringAsync).Requires(Role.FinanceRead).Answers<Hiring>("What the hiring plan costs, its bound, and what one unit more of each binding limit would save.").Audits("hiring.read");
        routes.MapGet("/api/explain/{plan}/{team}/{week}", ExplainAsync).Requires(Role.PlanningRead).CutsToSites().TakesQuery("group", "One planning group; all where left out.")
            .Answers<WeekExplanation>("How a team's FTE of a week came about, down to the interval.");
    }

    private static async Task<IResult> MonthsAsync(string plan, HttpContext context, IPlanStore plans, IOperationStore operations, CancellationToken cancel) =>
        (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
        && (await plans.CapacityAsync(context.Caller().Tenant, id, cancel)).TryGet(out var capacity, out failure)
        && (await context.SeesTeamsAsync(operations, cancel)).TryGet(out var sees, out failure)
            ? Answers.Json(CapacityMonth.Of(capacity with { Teams = [.. capacity.Teams.Where(team => sees(team.Team))] }))
            : Problems.Result(failure!);

    private static async Task<IResult> GapsAsync(string plan, HttpContext context, IPlanStore plans, PlanBasisReader reader, IOperationStore operations, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!(await plans.ResolveAsync(tenant, plan, cancel)).TryGet(out var id, out var failure) || !(await reader.LoadAsync(tenant, id, cancel)).TryGet(out var read, out failure)
            || !(await context.SeesTeamsAsync(operations, cancel)).TryGet(out var sees, out failure))
            return Problems.Result(failure);
        var all = CapacityPlanner.Build(read.Basis.Problem, read.Basis.Decisions);
        var capacity = all with { Teams = [.. all.Teams.Where(team => sees(team.Team))] };
        return context.Request.Query["by"].ToString() switch
        {
            "" or "group" => Answers.Json(CapacityGaps.ByGroup(capacity).ToList()),
            "site" => Answers.Json(CapacityGaps.BySite(capacity, read.Operation).ToList()),
            "level" => Answers.Json(CapacityGaps.ByTier(capacity, read.Operation).ToList()),
            var other => Problems.Result(Failure.Invalid("gaps.by", $"Gaps come by group, site or level, not by '{other}'.", "by", other)),
        };
    }

    private static async Task<IResult> DeadlinesAsync(string plan, HttpContext context, IPlanStore plans, PlanDeadlines deadlines, IOperationStore operations, CancellationToken cancel)
    {
        var caller = context.Caller();
        if (!(await plans.ResolveAsync(caller.Tenant, plan, cancel)).TryGet(out var id, out var failure) || !(await deadlines.FindAsync(caller.Tenant, id, cancel)).TryGet(out var found, out failure)
            || !(await context.SeesTeamsAsync(operations, cancel)).TryGet(out var sees, out failure))
            return Problems.Result(failure);
        return Answers.Json(new DeadlineList([.. found.Deadlines
            .Where(deadline => sees(deadline.Team))
            .Select(deadline => caller.Has(Role.FinanceRead) ? deadline : deadline with { CostOfMissing = null })]));
    }

    private static async Task<IResult> HiringAsync(string plan, HttpContext context, IPlanStore plans, CancellationToken cancel) =>
        context.NeedsAllSites() is { } refused ? Problems.Result(refused) : (await plans.ResolveAsync(context.Caller().Tenant, plan, cancel)).TryGet(out var id, out var failure)
            ? (await plans.BasisAsync(context.Caller().Tenant, id, cancel)).Map(basis => basis.Decisions).Map(made => new Hiring(made.Method, made.Cost, made.Bound, made.Gap, made.Binding)).Answer()
            : Problems.Result(failure);

    private static async Task<IResult> ExplainAsync(string plan, string team, string week, HttpContext context, IPlanStore plans, ExplainWeek explain, IOperationStore operations, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!DateOnly.TryParseExact(week, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var monday))
            return Problems.Result(Failure.Invalid("date.invalid", $"A week is given by its Monday, 2026-03-02, but was '{week}'.", "week", week));
        PlanningGroupId? only = null;
        if (context.Request.Query["group"].ToString() is { Length: > 0 } named)
        {
            if (!PlanningGroupId.Parse(named).TryGet(out var parsed, out var malformed))
                return Problems.Result(malformed);
            only = parsed;
        }

        if (!TeamId.Parse(team).TryGet(out var of, out var failure) || !(await context.SeesTeamsAsync(operations, cancel)).TryGet(out var sees, out failure))
            return Problems.Result(failure);
        if (!sees(of))
            return Problems.Result(Failure.NotFound("team.unknown", $"The plan has no team '{of}'.", "team", of));
        return (await plans.ResolveAsync(tenant, plan, cancel)).TryGet(out var id, out failure)
            ? (await explain.ExplainAsync(tenant, id, of, monday, only, cancel)).Answer()
            : Problems.Result(failure);
    }
}
