using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Wfm.Api.Access;

namespace Wfm.Api.Tests.Security;

/// <summary>One operation of the OpenAPI document.</summary>
internal sealed record Operation(string Method, string Path, string Role, string? BodyType, IReadOnlyList<string> Queries)
{
    public override string ToString() => $"{Method} {Path}";

    internal bool IsOpenTo(Role role) => Role is "public" or "any" || Role == RoleRequirement.RoleName(role);

    /// <summary>True where an answer owns up to a fault. The probe of nights says 503 where a plan is overdue: that is its job.</summary>
    internal bool IsFault(HttpResponseMessage answer) => (int)answer.StatusCode >= 500 && !(Path == "/api/health/nights" && answer.StatusCode == HttpStatusCode.ServiceUnavailable);

    /// <summary>A request with the same text for every part of the path.</summary>
    internal HttpRequestMessage Request(string id, string query = "", byte[]? body = null)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Regex.Replace(Path, "{[^}]+}", Uri.EscapeDataString(id)) + query);
        if (BodyType is not null || body is not null)
        {
            request.Content = new ByteArrayContent(body ?? Encoding.UTF8.GetBytes(BodyType == "application/json" ? "{}" : "x"));
            request.Content.Headers.TryAddWithoutValidation("Content-Type", BodyType ?? "application/json");
        }

        return request;
    }

    /// <summary>All operations of the document the API gives.</summary>
    internal static async Task<IReadOnlyList<Operation>> AllAsync(HttpClient client)
    {
        var document = await client.GetAsync("/api/openapi.json").JsonAsync();
        return [.. document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => new Operation(
            operation.Name.ToUpperInvariant(),
            path.Name,
            operation.Value.GetProperty("x-role").GetString()!,
            operation.Value.TryGetProperty("requestBody", out var body) ? body.GetProperty("content").EnumerateObject().First().Name : null,
            operation.Value.TryGetProperty("parameters", out var parameters)
                ? [.. parameters.EnumerateArray().Where(parameter => parameter.GetProperty("in").GetString() == "query").Select(parameter => parameter.GetProperty("name").GetString()!)]
                : [])))];
    }
}
