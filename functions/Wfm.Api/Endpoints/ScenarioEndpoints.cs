using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Bodies;
using Wfm.Api.Idempotency;
using Wfm.Api.Limits;
using Wfm.Api.OpenApi;
using Wfm.Domain.Operations;
using Wfm.Domain.Scenarios;
using Wfm.Planning.Ports;
using Wfm.Planning.RunScenario;

namespace Wfm.Api.Endpoints;

/// <summary>Branches of stored plans, compared; sensitivities; questions from the answer's end.</summary>
internal static class ScenarioEndpoints
{
    private const int MostCompared = 10;

    internal sealed record ScenarioOrder(string Name, IReadOnlyList<ScenarioChange> Changes)
    {
        public string Plan { get; init; } = "current";

        public ScenarioHiring Hiring { get; init; }
    }

    internal sealed record PlanOrder
    {
        public string Plan { get; init; } = "current";
    }

    internal sealed record ServiceQuestion(PlanningGroupId Group, decimal Fte)
    {
        public string Plan { get; init; } = "current";
    }

    internal sealed record BudgetQuestion(PlanningGroupId Group, decimal Budget)
    {
        public string Plan { get; init; } = "current";
    }

    internal sealed record LeaversQuestion(TeamId Team, DateOnly Week)
    {
        public string Plan { get; init; } = "current";

        public decimal ShortAllowed { get; init; }

        public int Weeks { get; init; } = 26;
    }

    internal static void MapScenarios(this IEndpointRouteBuilder everything)
    {
        // Scenarios move and add up whole plans, so they are for callers of all sites.
        var routes = everything.MapGroup("").AddEndpointFilter(async (call, next) => call.HttpContext.NeedsAllSites() is { } refused ? Problems.Result(refused) : await next(call));
        routes.MapGet("/api/scenarios", ListAsync).Requires(Role.PlanningRead).Answers<IReadOnlyList<Scenario>>("All scenarios, by name.");
        routes.MapPost("/api/scenarios", RunAsync).Requires(Role.PlanningRun).Takes<ScenarioOrder>()
            .Answers<ScenarioOutcome>("Run a branch of a stored plan: volume, AHT, deflection, target, shrinkage, attrition, freeze or new site, as typed differences. Money with Finance.Read only.").IsCostly().IsIdempotent().Audits("scenario.run");
        routes.MapGet("/api/scenarios/compare", CompareAsync).Requires(Role.PlanningRead).TakesQuery("ids", "Ids of up to 10 scenarios, separated by commas.", required: true)
            .Answers<IReadOnlyList<ScenarioOutcome>>("Scenarios side by side, each with its baseline.");
        routes.MapGet("/api/scenarios/{scenario}", OneAsync).Requires(Role.PlanningRead).Answers<ScenarioOutcome>("A scenario and what it comes to, week by week.");
        routes.MapPost("/api/scenarios/tornado", TornadoAsync).Requires(Role.PlanningRun).Takes<PlanOrder>().Answers<Tornado.Chart>("How far each driver alone moves the gap, widest first.").IsCostly();
        routes.MapPost("/api/scenarios/service-for-fte", ServiceAsync).Requires(Role.PlanningRun).Takes<ServiceQuestion>().Answers<InverseQuestions.ServiceAnswer>("What service level some people buy a group.").IsCostly();
        routes.MapPost("/api/scenarios/service-for-budget", BudgetAsync).Requires(Role.FinanceRead).Takes<BudgetQuestion>().Answers<InverseQuestions.ServiceAnswer>("What service level a budget buys a group.").IsCostly();
        routes.MapPost("/api/scenarios/leavers", LeaversAsync).Requires(Role.PlanningRun).Takes<LeaversQuestion>().Answers<InverseQuestions.LeaversAnswer>("How many more may leave before a team is short.").IsCostly();
    }

    private static async Task<IResult> ListAsync(HttpContext context, IScenarioStore scenarios, CancellationToken cancel) =>
        Answers.Json(await scenarios.ListAsync(context.Caller().Tenant, cancel));

    private static async Task<IResult> RunAsync(HttpContext context, IPlanStore plans, RunScenario run, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!(await context.ReadJsonAsync<ScenarioOrder>(cancel)).TryGet(out var order, out var failure)
            || !(await plans.ResolveAsync(tenant, order.Plan, cancel)).TryGet(out var plan, out failure)
            || !(await run.RunAsync(tenant, order.Name, plan, order.Hiring, order.Changes, cancel)).TryGet(out var outcome, out failure))
            return Problems.Result(failure);
        return Answers.Json(Seen(context, outcome));
    }

    private static async Task<IResult> OneAsync(string scenario, HttpContext context, IScenarioStore scenarios, CancellationToken cancel) =>
        (await LoadAsync(context.Caller().Tenant, scenario, scenarios, cancel)).Map(outcome => Seen(context, outcome)).Answer();

    private static async Task<IResult> CompareAsync(HttpContext context, IScenarioStore scenarios, CancellationToken cancel)
    {
        var ids = context.Request.Query["ids"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (ids.Length is 0 or > MostCompared)
            return Problems.Result(Failure.Invalid("scenario.ids", $"Name 1 to {MostCompared} scenarios, separated by commas.", "ids"));
        var outcomes = new List<ScenarioOutcome>();
        foreach (var id in ids)
        {
            if (!(await LoadAsync(context.Caller().Tenant, id, scenarios, cancel)).TryGet(out var outcome, out var failure))
                return Problems.Result(failure);
            outcomes.Add(Seen(context, outcome));
        }

        return Answers.Json(outcomes);
    }

    private static async Task<IResult> TornadoAsync(HttpContext context, IPlanStore plans, Tornado tornado, CancellationToken cancel) =>
        (await context.ReadJsonAsync<PlanOrder>(cancel)).TryGet(out var order, out var failure)
        && (await plans.ResolveAsync(context.Caller().Tenant, order.Plan, cancel)).TryGet(out var plan, out failure)
            ? (await tornado.DrawAsync(context.Caller().Tenant, plan, cancel)).Answer()
            : Problems.Result(failure!);

    private static async Task<IResult> ServiceAsync(HttpContext context, IPlanStore plans, InverseQuestions questions, CancellationToken cancel) =>
        (await context.ReadJsonAsync<ServiceQuestion>(cancel)).TryGet(out var asked, out var failure)
        && (await plans.ResolveAsync(context.Caller().Tenant, asked.Plan, cancel)).TryGet(out var plan, out failure)
            ? (await questions.ServiceForFteAsync(context.Caller().Tenant, plan, asked.Group, asked.Fte, cancel)).Answer()
            : Problems.Result(failure!);

    private static async Task<IResult> BudgetAsync(HttpContext context, IPlanStore plans, InverseQuestions questions, CancellationToken cancel) =>
        (await context.ReadJsonAsync<BudgetQuestion>(cancel)).TryGet(out var asked, out var failure)
        && (await plans.ResolveAsync(context.Caller().Tenant, asked.Plan, cancel)).TryGet(out var plan, out failure)
            ? (await questions.ServiceForBudgetAsync(context.Caller().Tenant, plan, asked.Group, asked.Budget, cancel)).Answer()
            : Problems.Result(failure!);

    private static async Task<IResult> LeaversAsync(HttpContext context, IPlanStore plans, InverseQuestions questions, CancellationToken cancel) =>
        (await context.ReadJsonAsync<LeaversQuestion>(cancel)).TryGet(out var asked, out var failure)
        && (await plans.ResolveAsync(context.Caller().Tenant, asked.Plan, cancel)).TryGet(out var plan, out failure)
            ? (await questions.LeaversAsync(context.Caller().Tenant, plan, asked.Team, asked.Week, asked.ShortAllowed, asked.Weeks, cancel)).Answer()
            : Problems.Result(failure!);

    private static async Task<Result<ScenarioOutcome>> LoadAsync(TenantId tenant, string scenario, IScenarioStore scenarios, CancellationToken cancel) =>
        scenario.Length == 26 && scenario.All(char.IsAsciiLetterOrDigit)
            ? await scenarios.LoadAsync(tenant, scenario, cancel)
            : Failure.NotFound("scenario.unknown", "There is no such scenario.", "scenario");

    private static ScenarioOutcome Seen(HttpContext context, ScenarioOutcome outcome) => context.Caller().Has(Role.FinanceRead) ? outcome : outcome.WithoutMoney();
}
