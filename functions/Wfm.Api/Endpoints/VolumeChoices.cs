using Microsoft.AspNetCore.Http;
using Wfm.Domain.Units;
using Wfm.Planning.IngestVolume;
using Wfm.Planning.Json;

namespace Wfm.Api.Endpoints;

/// <summary>What the query of an upload says about its file.</summary>
internal static class VolumeChoices
{
    /// <summary>The mapping, and over it what is said by itself; null where nothing is.</summary>
    internal static Result<ReadingChoices> Of(HttpContext context)
    {
        var query = context.Request.Query;
        var choices = ReadingChoices.None;
        if (query["mapping"] is [{ Length: > 0 } mapping] && !WfmJson.Parse<ReadingChoices>(mapping).TryGet(out choices, out var malformed))
            return malformed.At("mapping");
        if (query["zone"] is [{ Length: > 0 } name])
        {
            if (!IanaZone.Parse(name).TryGet(out var zone, out var unknown))
                return unknown;
            choices = choices with { Zone = zone };
        }

        return choices with { Profile = query["profile"] is [{ Length: > 0 } profile] ? profile : choices.Profile, Aggregate = choices.Aggregate || query["aggregate"] == "true" };
    }
}
