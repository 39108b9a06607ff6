using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Limits;
using Wfm.Api.OpenApi;
using Wfm.Domain.Workforce;
using Wfm.Planning.CountHeads;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>Teams, the ladder, counts of heads.</summary>
internal static class WorkforceEndpoints
{
    private const long LargestFile = 5 * 1024 * 1024;

    internal sealed record Workforce(IReadOnlyList<Team> Teams, WorkforceRules Rules);

    internal sealed record Ladder(IReadOnlyList<RoleFigure> Figures, IReadOnlyList<PromotionRule> Promotions, IReadOnlyList<TierCoverage> Tiers, IReadOnlyList<ContractType> Contracts);

    internal static void MapWorkforce(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/workforce", TeamsAsync).Requires(Role.PlanningRead).CutsToSites().Answers<Workforce>("Teams with their people, ramps, attrition and limits; shared rooms and freezes. Budget caps are left out.");
        routes.MapGet("/api/workforce/ladder", () => Answers.Json(new Ladder(RoleLadder.Figures, RoleLadder.Promotions, RoleLadder.Tiers, RoleLadder.Contracts)))
            .Requires(Role.PlanningRead).Answers<Ladder>("The role ladder: every figure low, typical and high, with its source.");
        routes.MapGet("/api/workforce/industries", () => Answers.Json(IndustryTemplate.All))
            .Requires(Role.PlanningRead).Answers<IReadOnlyList<IndustryTemplate>>("Templates by industry: AHT, targets, season, compliance training.");
        routes.MapGet("/api/workforce/heads", CountsAsync).Requires(Role.PlanningRead).CutsToSites().Answers<IReadOnlyList<HeadCount>>("Counts of people that hold, by team and day.");
        routes.MapPost("/api/workforce/heads", TakeAsync).Requires(Role.Ingest).Answers<HeadCountFile>("Send who is there: our CSV, Amazon Connect's capacity CSV, or a Genesys Cloud capacity plan as JSON.")
            .TakesUpTo(LargestFile).Audits("heads.import");
    }

    private static async Task<IResult> TeamsAsync(HttpContext context, IOperationStore operations, CancellationToken cancel) =>
        (await operations.LoadAsync(context.Caller().Tenant, cancel))
            .Map(operation => new Workforce([.. operation.Teams.Where(team => context.Caller().Sees(team.Site))], operation.Workforce with { BudgetCaps = [] })).Answer();

    private static async Task<IResult> CountsAsync(HttpContext context, IOperationStore operations, IHeadCountStore counts, CancellationToken cancel)
    {
        var caller = context.Caller();
        if (!(await operations.LoadAsync(caller.Tenant, cancel)).TryGet(out var operation, out var failure))
            return Problems.Result(failure);
        var seen = operation.Teams.Where(team => caller.Sees(team.Site)).Select(team => team.Id).ToHashSet();
        return Answers.Json((await counts.ListAsync(caller.Tenant, cancel)).Where(count => seen.Contains(count.Team)).ToList());
    }

    private static async Task<IResult> TakeAsync(HttpContext context, CountHeads count, CancellationToken cancel)
    {
        using var reader = new StreamReader(context.Request.Body, Encoding.UTF8);
        var content = await reader.ReadToEndAsync(cancel);
        return (await count.TakeAsync(context.Caller().Tenant, content, cancel)).Answer();
    }
}
