using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace Wfm.Api.Tests;

/// <summary>Reads answers as a client does.</summary>
internal static class Answered
{
    internal static async Task<JsonElement> JsonAsync(this Task<HttpResponseMessage> answer) => await (await answer).Content.ReadFromJsonAsync<JsonElement>();

    internal static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) => await answer.Content.ReadFromJsonAsync<JsonElement>();

    /// <summary>The key of the broken rule.</summary>
    internal static async Task<string> RuleAsync(this HttpResponseMessage answer) => (await answer.JsonAsync()).GetProperty("type").GetString()!.Replace("urn:wfm:", "", StringComparison.Ordinal);

    internal static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");

    internal static HttpRequestMessage With(this HttpRequestMessage request, string header, string value)
    {
        request.Headers.Add(header, value);
        return request;
    }
}
