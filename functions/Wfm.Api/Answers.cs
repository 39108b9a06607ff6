using Microsoft.AspNetCore.Http;
using Wfm.Api.Conditions;
using Wfm.Planning.Json;

namespace Wfm.Api;

/// <summary>Values and results as HTTP answers, in the one JSON form of <see cref="WfmJson"/>.</summary>
internal static class Answers
{
    /// <summary>200 with the value; its ETag is the hash of its content unless the resource has a version of its own.</summary>
    internal static IResult Json<T>(T value, string? version = null) => new JsonAnswer(WfmJson.Write(value), StatusCodes.Status200OK, version, null);

    /// <summary>200 with JSON that is written already.</summary>
    internal static IResult Written(byte[] json) => new JsonAnswer(json, StatusCodes.Status200OK, null, null);

    /// <summary>202 with the address to watch.</summary>
    internal static IResult Accepted<T>(string location, T value) => new JsonAnswer(WfmJson.Write(value), StatusCodes.Status202Accepted, null, location);

    /// <summary>201 with the address of what was made.</summary>
    internal static IResult Created<T>(string location, T value) => new JsonAnswer(WfmJson.Write(value), StatusCodes.Status201Created, null, location);

    /// <summary>The value as JSON, or the failure as a problem.</summary>
    internal static IResult Answer<T>(this Result<T> result) => result.Match(value => Json(value), Problems.Result);

    private sealed class JsonAnswer(byte[] body, int status, string? version, string? location) : IResult, IStatusCodeHttpResult
    {
        public int? StatusCode => status;

        public async Task ExecuteAsync(HttpContext httpContext)
        {
            var response = httpContext.Response;
            response.StatusCode = status;
            if (location is not null)
                response.Headers.Location = location;
            if (status == StatusCodes.Status200OK)
            {
                var tag = version is null ? ETags.Of(body) : ETags.OfVersion(version);
                response.Headers.ETag = tag;
                if (HttpMethods.IsGet(httpContext.Request.Method) && ETags.Matches(httpContext.Request.Headers.IfNoneMatch, tag))
                {
                    response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }
            }

            response.ContentType = "application/json; charset=utf-8";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
        }
    }
}
