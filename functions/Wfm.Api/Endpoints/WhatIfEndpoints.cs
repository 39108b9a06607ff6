using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Bodies;
using Wfm.Api.Immutable;
using Wfm.Api.OpenApi;
using Wfm.Domain.Scenarios;
using Wfm.Planning.Ports;
using Wfm.Planning.RunScenario;

namespace Wfm.Api.Endpoints;

internal static class WhatIfEndpoints
{
    internal sealed record WhatIf(IReadOnlyList<ScenarioChange> Changes)
    {
        public string Plan { get; init; } = "current";
    }

    internal sealed record Answer(ScenarioFigures Baseline, ScenarioFigures Changed);

    internal static void MapWhatIf(this IEndpointRouteBuilder routes) => routes.MapPost("/api/what-if", AskAsync).Requires(Role.PlanningRead)
        .Takes<WhatIf>().Answers<Answer>("What a plan comes to under changes, with its hiring decisions as they stand; stores nothing. No money.").OnlyComputes();

    private static async Task<IResult> AskAsync(HttpContext context, IPlanStore plans, Baselines baselines, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!(await context.ReadJsonAsync<WhatIf>(cancel)).TryGet(out var asked, out var failure)
            || !(await plans.ResolveAsync(tenant, asked.Plan, cancel)).TryGet(out var plan, out failure)
            || !(await baselines.LoadAsync(tenant, plan, asked.Changes, cancel)).TryGet(out var loaded, out failure))
            return Problems.Result(failure);
        // Nothing moved yet: the plan as it stands, which is where sliders begin.
        if (asked.Changes.Count == 0)
            return Answers.Json(new Answer(loaded.Figures, loaded.Figures));
        if (!ScenarioRunner.Run(loaded.Baseline.Basis, loaded.Baseline.Groups, asked.Changes, loaded.Baseline.Forecasts, null, cancel).TryGet(out var branch, out failure))
            return Problems.Result(failure);
        return Answers.Json(new Answer(loaded.Figures, ScenarioFigures.Of(branch.Capacity)));
    }
}
