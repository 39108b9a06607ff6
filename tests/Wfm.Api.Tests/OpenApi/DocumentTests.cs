using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Api.Auditing;

namespace Wfm.Api.Tests.OpenApi;

public sealed class DocumentTests(ApiServer api)
{
    private IReadOnlyList<RouteEndpoint> Endpoints => [.. api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()];

    /// <summary>Set WFM_WRITE_OPENAPI=1 to write the file anew after a change of the API.</summary>
    [Fact]
    public async Task The_document_checked_in_is_the_one_the_API_gives()
    {
        var file = Path.Combine(Folder(), "../../../functions/Wfm.Api/OpenApi/openapi.json");
        using var client = api.Anonymous();
        var given = (await client.GetStringAsync("/api/openapi.json")).ReplaceLineEndings("\n") + "\n";
        if (Environment.GetEnvironmentVariable("WFM_WRITE_OPENAPI") == "1")
            await File.WriteAllTextAsync(file, given);

        Assert.Equal(await File.ReadAllTextAsync(file), given);
    }

    [Fact]
    public async Task It_is_OpenAPI_3_1_and_every_operation_says_what_it_does_and_who_may()
    {
        using var client = api.Anonymous();
        var document = await client.GetAsync("/api/openapi.json").JsonAsync();
        var operations = document.GetProperty("paths").EnumerateObject().SelectMany(path => path.Value.EnumerateObject().Select(operation => (Name: $"{operation.Name} {path.Name}", operation.Value))).ToList();

        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        Assert.True(operations.Count >= 20);
        Assert.All(operations, operation =>
        {
            Assert.True(operation.Value.TryGetProperty("summary", out var summary) && summary.GetString()!.Length > 10, operation.Name);
            Assert.True(operation.Value.TryGetProperty("x-role", out _), operation.Name);
        });
    }

    [Fact]
    public void Every_address_says_who_may_come_and_only_pages_probe_and_reference_are_open_to_all()
    {
        Assert.All(Endpoints, endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<RoleRequirement.Required>()));
        var open = Endpoints.Where(endpoint => !endpoint.Metadata.GetMetadata<RoleRequirement.Required>()!.SignedIn).Select(endpoint => endpoint.RoutePattern.RawText!);

        Assert.Subset(new HashSet<string> { "/", "/dashboard.js", "/dashboard.css", "/reference", "/reference.js", "/api/health", "/api/health/nights", "/api/openapi.json" }, open.ToHashSet());
    }

    [Fact]
    public void Every_change_and_every_answer_with_money_is_audited()
    {
        var audited = Endpoints.Where(endpoint =>
            endpoint.Metadata.GetMetadata<RoleRequirement.Required>() is { Role: Role.FinanceRead } || endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Any(method => method != "GET") == true).ToList();

        Assert.NotEmpty(audited);
        Assert.All(audited, endpoint => Assert.True(endpoint.Metadata.GetMetadata<Audited.Mark>() is not null || endpoint.Metadata.GetMetadata<Audited.ChangesNothing>() is not null, endpoint.RoutePattern.RawText));
    }

    private static string Folder([CallerFilePath] string file = "") => Path.GetDirectoryName(file)!;
}
