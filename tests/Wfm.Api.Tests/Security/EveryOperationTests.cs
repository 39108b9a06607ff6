using System.Net;
using Wfm.Api.Access;
using Wfm.Testing;

namespace Wfm.Api.Tests.Security;

/// <summary>Every operation of the document, asked by everybody.</summary>
public sealed class EveryOperationTests(ApiServer api)
{
    [Fact]
    public async Task Nobody_passes_without_signing_in()
    {
        using var nobody = api.Anonymous();
        foreach (var operation in (await Operation.AllAsync(nobody)).Where(operation => operation.Role != "public"))
        {
            using var answer = await nobody.SendAsync(operation.Request("x"));
            Assert.True(answer.StatusCode == HttpStatusCode.Unauthorized, $"{operation}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task Each_role_passes_where_the_document_says_and_nowhere_else()
    {
        var tenant = await api.OperationAsync();
        using var nobody = api.Anonymous();
        var operations = await Operation.AllAsync(nobody);
        foreach (var role in Enum.GetValues<Role>())
        {
            using var client = api.As(tenant, role);
            foreach (var operation in operations)
            {
                using var answer = await client.SendAsync(operation.Request("x"));
                Assert.False(operation.IsFault(answer), $"{operation} as {role}: {answer.StatusCode}");
                Assert.True((answer.StatusCode == HttpStatusCode.Forbidden) != operation.IsOpenTo(role), $"{operation} as {role}: {answer.StatusCode}");
            }
        }
    }

    [Fact]
    public async Task Another_tenants_groups_sites_and_runs_do_not_exist()
    {
        var theirs = await api.OperationAsync();
        using var them = api.As(theirs, Enum.GetValues<Role>());
        var group = (await them.GetAsync("/api/groups").JsonAsync())[0].GetProperty("id").GetString()!;
        var site = (await them.GetAsync("/api/sites").JsonAsync())[0].GetProperty("id").GetString()!;
        var run = (await them.PostAsync("/api/runs", Answered.Json($$"""{"site":"{{site}}"}""")).JsonAsync()).GetProperty("id").GetString()!;
        using var us = api.As(AzuriteFixture.NewTenant(), Enum.GetValues<Role>());

        foreach (var operation in (await Operation.AllAsync(us)).Where(operation => operation.Path.Contains('{', StringComparison.Ordinal) && operation.Method == "GET"))
        {
            foreach (var id in (string[])[group, site, run])
            {
                using var answer = await us.SendAsync(operation.Request(id));
                Assert.False(operation.IsFault(answer), $"{operation} with {id}: {answer.StatusCode}");
                Assert.True(!answer.IsSuccessStatusCode || !(await answer.Content.ReadAsStringAsync()).Contains("\"name\"", StringComparison.Ordinal), $"{operation} with {id} told something");
            }
        }
    }

    [Fact]
    public async Task Whoever_sees_no_site_gets_nothing_that_belongs_to_one()
    {
        var tenant = await api.OperationAsync();
        using var all = api.As(tenant, Enum.GetValues<Role>());
        using var none = api.As(tenant, Enum.GetValues<Role>(), sites: ["elsewhere"]);
        var groups = (await all.GetAsync("/api/groups").JsonAsync()).EnumerateArray().Select(group => group.GetProperty("id").GetString()!).ToList();

        foreach (var operation in (await Operation.AllAsync(all)).Where(operation => operation.Method == "GET" && operation.Role != "public"))
        {
            using var answer = await none.SendAsync(operation.Request(groups[0]));
            var told = answer.IsSuccessStatusCode ? await answer.Content.ReadAsStringAsync() : "";
            Assert.DoesNotContain(groups, group => told.Contains($"\"{group}\"", StringComparison.Ordinal));
        }
    }
}
