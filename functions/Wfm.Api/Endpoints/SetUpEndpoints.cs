using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Bodies;
using Wfm.Api.Limits;
using Wfm.Api.OpenApi;
using Wfm.Domain.Demand;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Ports;
using Wfm.Planning.SetUp;

namespace Wfm.Api.Endpoints;

/// <summary>From a first file to an operation that can be planned.</summary>
internal static class SetUpEndpoints
{
    internal sealed record SetUpDone(SiteId Site, IReadOnlyList<PlanningGroupId> Groups, int People);

    internal static void MapSetUp(this IEndpointRouteBuilder routes)
    {
        Describe(routes.MapPost("/api/setup/survey", SurveyAsync).Requires(Role.Ingest).OnlyComputes())
            .Answers<VolumeSurvey>("What a file of volume shows: groups, hours, handle time, and targets to begin with. Stores nothing.");
        Describe(routes.MapPost("/api/setup", SetUpAsync).Requires(Role.Admin).Audits("operation.set-up"))
            .Answers<SetUpDone>("Draw an operation up around a first file and take the file in; refused where there is an operation already.", StatusCodes.Status201Created);
    }

    private static RouteHandlerBuilder Describe(RouteHandlerBuilder address) => address.Accepts<string>("text/csv").TakesUpTo(FileBody.MaximumBytes).IsCostly()
        .TakesQuery("zone", "IANA zone of the file's wall clock and of the site.", "Europe/London", required: true)
        .TakesQuery("aht", "Handle time in seconds where the file has none; 300 otherwise.", "300")
        .TakesQuery("people", "People who handle contacts today; estimated otherwise.", "60")
        .TakesQuery("channels", "Channel by group, where it is not what the name suggests.", "sales:phone,help:chat");

    private static async Task<IResult> SurveyAsync(HttpContext context, IVolumeFileReader reader, CancellationToken cancel)
    {
        if (!Choices(context.Request.Query).TryGet(out var choices, out var failure) || !(await context.ReadCsvAsync(cancel)).TryGet(out var file, out failure))
            return Problems.Result(failure);
        await using (file)
            return (await VolumeSurvey.TakeAsync(reader, file, choices, cancel)).Answer();
    }

    private static async Task<IResult> SetUpAsync(HttpContext context, IVolumeFileReader reader, IOperationStore operations, SubmitVolume submit, CancellationToken cancel)
    {
        var caller = context.Caller();
        if (caller.Sites is not null)
            return Problems.Result(Failure.Forbidden("access.sites", "Only who may see all sites can set the operation up."));
        if (!Choices(context.Request.Query).TryGet(out var choices, out var failure) || !(await context.ReadCsvAsync(cancel)).TryGet(out var file, out failure))
            return Problems.Result(failure);
        await using (file)
        {
            if ((await operations.LoadAsync(caller.Tenant, cancel)).IsSuccess)
                return Problems.Result(Failure.Conflict("operation.exists", "This operation is set up already. Bring further volume in as an import."));
            if (!(await VolumeSurvey.TakeAsync(reader, file, choices, cancel)).TryGet(out var survey, out failure))
                return Problems.Result(failure);
            var operation = FirstOperation.Of(caller.Tenant, caller.Tenant.Value, survey, choices);
            await operations.SaveAsync(operation, cancel);
            file.Position = 0;
            var payload = await submit.SubmitAsync(caller.Tenant, $"first file of {caller.Name}", file, cancel);
            context.AuditChange(null, payload.Sha256);
            return Answers.Created("/api/groups", new SetUpDone(VolumeSurvey.Site, [.. operation.Groups.Select(group => group.Id)], survey.People));
        }
    }

    private static Result<SetUpChoices> Choices(IQueryCollection query)
    {
        if (!IanaZone.Parse(query["zone"]).TryGet(out var zone, out var noZone))
            return noZone.At("zone");
        var choices = new SetUpChoices(zone);
        if (query["aht"].ToString() is { Length: > 0 } aht)
        {
            if (!int.TryParse(aht, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) || seconds is < 1 or > 86_400)
                return Failure.Invalid("aht.range", "aht must be whole seconds from 1 to 86400.", "aht");
            choices = choices with { Aht = TimeSpan.FromSeconds(seconds) };
        }

        if (query["people"].ToString() is { Length: > 0 } people)
        {
            if (!int.TryParse(people, NumberStyles.None, CultureInfo.InvariantCulture, out var heads) || heads is < 1 or > 100_000)
                return Failure.Invalid("people.range", "people must be a whole number from 1 to 100000.", "people");
            choices = choices with { People = heads };
        }

        var channels = new Dictionary<string, Channel>(StringComparer.Ordinal);
        foreach (var pair in query["channels"].ToString().Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            if (pair.Split(':') is not [var group, var name] || !Enum.TryParse<Channel>(name, ignoreCase: true, out var channel) || !char.IsLetter(name[0]))
                return Failure.Invalid("channel.unknown", $"channels is a list of group:channel; channels are {string.Join(", ", Enum.GetNames<Channel>())}.", "channels");
            channels[group] = channel;
        }

        return choices with { Channels = channels };
    }
}
