using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.Planning.Audit;
using Wfm.Planning.Ports;
using Wfm.Testing;

namespace Wfm.Api.Tests.Paging;

public sealed class PageTests(ApiServer api)
{
    private const int Entries = 7;

    [Fact]
    public async Task Pages_put_together_are_the_whole_list_in_its_order()
    {
        using var auditor = api.As(await AuditedAsync(), Role.Audit);
        var seen = new List<long>();
        for (var next = "/api/audit?limit=3"; next.Length > 0;)
        {
            var answer = await auditor.GetAsync(next);
            seen.AddRange((await answer.JsonAsync()).GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("number").GetInt64()));
            next = answer.Headers.TryGetValues("Link", out var link) ? link.Single().Split('>')[0].TrimStart('<') : "";
        }

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], seen);
    }

    [Fact]
    public async Task A_cursor_is_worth_nothing_changed_for_another_query_or_to_another_tenant()
    {
        var tenant = await AuditedAsync();
        using var auditor = api.As(tenant, Role.Audit, Role.PlanningRead);
        using var stranger = api.As(await AuditedAsync(), Role.Audit);
        var cursor = (await auditor.GetAsync("/api/audit?limit=3").JsonAsync()).GetProperty("next").GetString()!;
        var changed = cursor[..^1] + (cursor[^1] == 'A' ? 'B' : 'A');

        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync($"/api/audit?limit=2&cursor={cursor}")).StatusCode);
        foreach (var refused in (HttpResponseMessage[])
            [await auditor.GetAsync($"/api/audit?cursor={changed}"), await auditor.GetAsync($"/api/runs?cursor={cursor}"), await auditor.GetAsync("/api/audit?cursor=AAAA"),
             await auditor.GetAsync("/api/audit?cursor=%F0%9F%98%80"), await stranger.GetAsync($"/api/audit?cursor={cursor}")])
            Assert.Equal((HttpStatusCode.BadRequest, "cursor.invalid"), (refused.StatusCode, await refused.RuleAsync()));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("501")]
    [InlineData("-1")]
    [InlineData("ten")]
    [InlineData("99999999999999999999")]
    public async Task A_page_has_1_to_500_items(string limit)
    {
        using var auditor = api.As(AzuriteFixture.NewTenant(), Role.Audit);

        Assert.Equal("limit.range", await (await auditor.GetAsync($"/api/audit?limit={limit}")).RuleAsync());
        Assert.Equal(HttpStatusCode.OK, (await auditor.GetAsync("/api/audit?limit=500")).StatusCode);
    }

    private async Task<TenantId> AuditedAsync()
    {
        var tenant = AzuriteFixture.NewTenant();
        for (var number = 0; number < Entries; number++)
            await api.Services.GetRequiredService<IAuditLog>().AppendAsync(tenant, new AuditEvent("ann", "test.change", $"/{number}"), CancellationToken.None);
        return tenant;
    }
}
