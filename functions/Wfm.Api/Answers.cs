using Microsoft.AspNetCore.Http;
using Wfm.Planning.Json;

namespace Wfm.Api;

/// <summary>Values and results as HTTP answers, in the one JSON form of <see cref="WfmJson"/>.</summary>
internal static class Answers
{
    internal static IResult Json<T>(T value) => Results.Json(value, WfmJson.Options);

    internal static IResult Answer<T>(this Result<T> result) => result.Match(Json, Problems.Result);
}
