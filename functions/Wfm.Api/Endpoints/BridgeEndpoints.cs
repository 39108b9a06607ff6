using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Domain.Operations;
using Wfm.Planning.BridgePlans;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>Why FTE differ between two plans, or between a plan and what happened; lines add up to the last digit.</summary>
internal static class BridgeEndpoints
{
    internal static void MapBridges(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/bridges", BetweenAsync).Requires(Role.PlanningRead)
            .TakesQuery("from", "The plan before: its id.", required: true).TakesQuery("to", "The plan after: its id, or 'current'.", "current").TakesQuery("team", "One team; all where left out.")
            .Answers<BridgeSet>("From one plan to another: FTE split into volume, AHT, targets, shrinkage, schedule, hires, attrition, ramp and the rest.");
        routes.MapGet("/api/bridges/actual", ToActualAsync).Requires(Role.PlanningRead)
            .TakesQuery("plan", "The plan: its id, or 'current'.", "current").TakesQuery("team", "The team.", required: true)
            .Answers<BridgeSet>("From a plan to what happened, for weeks with a count of people.");
    }

    private static async Task<IResult> BetweenAsync(HttpContext context, IPlanStore plans, PlanBridges bridges, IOperationStore operations, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        var query = context.Request.Query;
        TeamId? team = null;
        if (query["team"].ToString() is { Length: > 0 } named)
        {
            if (!TeamId.Parse(named).TryGet(out var parsed, out var malformed))
                return Problems.Result(malformed);
            team = parsed;
        }

        return (await plans.ResolveAsync(tenant, query["from"].ToString(), cancel)).TryGet(out var from, out var failure)
            && (await plans.ResolveAsync(tenant, Or(query["to"].ToString(), "current"), cancel)).TryGet(out var to, out failure)
            && (await context.SeesTeamsAsync(operations, cancel)).TryGet(out var sees, out failure)
                ? (await bridges.BetweenAsync(tenant, from, to, team, cancel)).Map(found => new BridgeSet([.. found.Bridges.Where(bridge => sees(bridge.Team))])).Answer()
                : Problems.Result(failure!);
    }

    private static async Task<IResult> ToActualAsync(HttpContext context, IPlanStore plans, PlanBridges bridges, IOperationStore operations, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        return TeamId.Parse(context.Request.Query["team"].ToString()).TryGet(out var team, out var failure)
            && (await plans.ResolveAsync(tenant, Or(context.Request.Query["plan"].ToString(), "current"), cancel)).TryGet(out var plan, out failure)
            && (await context.SeesTeamsAsync(operations, cancel)).TryGet(out var sees, out failure)
                ? !sees(team) ? Problems.Result(Failure.NotFound("team.unknown", $"The plan has no team '{team}'.", "team", team)) : (await bridges.ToActualAsync(tenant, plan, team, cancel)).Answer()
                : Problems.Result(failure!);
    }

    private static string Or(string text, string otherwise) => text.Length == 0 ? otherwise : text;
}
