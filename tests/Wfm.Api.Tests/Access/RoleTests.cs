using System.Net;
using Wfm.Api.Access;

namespace Wfm.Api.Tests.Access;

public sealed class RoleTests(ApiServer api)
{
    [Fact]
    public async Task Whoever_is_not_signed_in_is_told_to_sign_in()
    {
        using var nobody = api.Anonymous();

        Assert.Equal(HttpStatusCode.Unauthorized, (await nobody.GetAsync("/api/groups")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await nobody.GetAsync("/api/health")).StatusCode);
    }

    [Fact]
    public async Task A_caller_without_the_role_is_told_which_one_is_needed()
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRead, Role.PlanningRun, Role.PlanningApprove, Role.Ingest, Role.Admin, Role.Audit);

        var answer = await planner.GetAsync("/api/budgets/current");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("Finance.Read", (await answer.JsonAsync()).GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_belongs_to_a_site_out_of_scope_is_not_there()
    {
        var tenant = await api.OperationAsync();
        using var all = api.As(tenant, Role.PlanningRead);
        using var none = api.As(tenant, [Role.PlanningRead], sites: ["elsewhere"]);
        var groups = (await all.GetAsync("/api/groups").JsonAsync()).EnumerateArray().ToList();

        Assert.NotEmpty(groups);
        Assert.Equal(0, (await none.GetAsync("/api/groups").JsonAsync()).GetArrayLength());
        Assert.Equal("group.unknown", await (await none.GetAsync($"/api/groups/{groups[0].GetProperty("id").GetString()}/forecast")).RuleAsync());
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task A_change_that_another_site_starts_in_a_browser_is_refused(string header, string value)
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRun);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/runs") { Content = Answered.Json("""{"site":"x"}""") }.With(header, value);

        Assert.Equal("access.crossSite", await (await planner.SendAsync(request)).RuleAsync());
    }
}
