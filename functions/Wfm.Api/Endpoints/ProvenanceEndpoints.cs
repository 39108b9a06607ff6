using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.OpenApi;
using Wfm.Domain.Operations;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

internal static class ProvenanceEndpoints
{
    internal static void MapProvenance(this IEndpointRouteBuilder routes) => routes.MapGet("/api/groups/{group}/volumes/{date}", OfDayAsync)
        .Requires(Role.PlanningRead).Answers<IReadOnlyList<IntervalProvenance>>("Every known interval of a day of a group, with the import each figure came from and those it lies over.");

    private static async Task<IResult> OfDayAsync(string group, string date, HttpContext context, IOperationStore operations, DayProvenance provenance, CancellationToken cancel)
    {
        if (!PlanningGroupId.Parse(group).TryGet(out var id, out var malformed))
            return Problems.Result(malformed);
        if (!(await operations.LoadGroupAsync(context.Caller().Tenant, id, cancel)).TryGet(out var found, out var unknown))
            return Problems.Result(unknown);
        if (!context.Caller().Sees(found.Site.Id))
            return Problems.Result(Failure.NotFound("group.unknown", $"There is no planning group '{id}'.", "group", id));
        return DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? (await provenance.OfAsync(context.Caller().Tenant, id, day, cancel)).Answer()
            : Problems.Result(Failure.Invalid("date.invalid", $"A date looks like 2026-03-01, but was '{date}'.", "date", date));
    }
}
