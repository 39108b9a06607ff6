using System.Net;
using System.Text;
using System.Text.Json;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.Testing;

namespace Wfm.Api.Tests.Endpoints;

public sealed class CapacityTests(ApiServer api)
{
    private static readonly Role[] Planner = [Role.PlanningRead, Role.PlanningRun];

    private readonly TenantId _tenant = AzuriteFixture.NewTenant();

    [Theory]
    [InlineData("/api/plans/current/capacity/months")]
    [InlineData("/api/plans/current/gaps?by=group")]
    [InlineData("/api/plans/current/gaps?by=site")]
    [InlineData("/api/plans/current/gaps?by=level")]
    [InlineData("/api/workforce/industries")]
    public async Task A_planner_sees_the_plan_from_every_side(string address)
    {
        await StoredPlan.PublishAsync(api.Services, _tenant);
        using var planner = api.As(_tenant, Planner);

        Assert.NotEqual(0, (await planner.GetAsync(address).JsonAsync()).GetArrayLength());
    }

    [Fact]
    public async Task Months_gaps_and_explanations_of_a_site_out_of_scope_are_not_there()
    {
        await StoredPlan.PublishAsync(api.Services, _tenant);
        using var elsewhere = api.As(_tenant, Planner, sites: ["elsewhere"]);

        Assert.Equal(0, (await elsewhere.GetAsync("/api/plans/current/capacity/months").JsonAsync()).GetArrayLength());
        Assert.Equal(0, (await elsewhere.GetAsync("/api/plans/current/gaps").JsonAsync()).GetArrayLength());
        Assert.Equal(0, (await elsewhere.GetAsync("/api/workforce").JsonAsync()).GetProperty("teams").GetArrayLength());
        Assert.Equal("team.unknown", await (await elsewhere.GetAsync("/api/explain/current/team/2026-06-29")).RuleAsync());
        Assert.Equal("access.sites", await (await elsewhere.GetAsync("/api/scenarios")).RuleAsync());
    }

    [Fact]
    public async Task A_scenario_shows_money_to_finance_alone_and_stands_beside_others()
    {
        await StoredPlan.PublishAsync(api.Services, _tenant);
        using var planner = api.As(_tenant, Planner);
        using var finance = api.As(_tenant, Role.PlanningRead, Role.FinanceRead);

        var run = await planner.PostAsync("/api/scenarios", Answered.Json("""{"name":"busy","changes":[{"change":"volume","percent":10},{"change":"attrition","percent":20,"team":"team"}]}""")).JsonAsync();
        var id = run.GetProperty("scenario").GetProperty("id").GetString();

        Assert.False(run.TryGetProperty("cost", out _));
        Assert.True((await finance.GetAsync($"/api/scenarios/{id}").JsonAsync()).GetProperty("cost").GetProperty("scenario").GetDecimal() > 0);
        Assert.False((await planner.GetAsync($"/api/scenarios/compare?ids={id}").JsonAsync())[0].TryGetProperty("cost", out _));
        Assert.Equal("volume", (await planner.GetAsync("/api/scenarios").JsonAsync())[0].GetProperty("changes")[0].GetProperty("change").GetString());
    }

    [Theory]
    [InlineData("""{"name":"x","changes":[]}""", "scenario.changes")]
    [InlineData("""{"name":"x","changes":[{"percent":10}]}""", "json.invalid")]
    [InlineData("""{"name":"x","changes":[{"change":"weather","percent":10}]}""", "json.invalid")]
    [InlineData("""{"name":"x","changes":[{"change":"volume","percent":10,"group":"nothing"}]}""", "group.unknown")]
    [InlineData("""{"name":"","changes":[{"change":"volume","percent":10}]}""", "scenario.name")]
    public async Task A_scenario_that_cannot_be_run_is_answered_with_the_rule_it_breaks(string order, string rule)
    {
        await StoredPlan.PublishAsync(api.Services, _tenant);
        using var planner = api.As(_tenant, Planner);

        var answer = await planner.PostAsync("/api/scenarios", Answered.Json(order));

        Assert.Equal((HttpStatusCode.BadRequest, rule), (answer.StatusCode, await answer.RuleAsync()));
    }

    [Fact]
    public async Task Prices_of_a_hiring_plan_need_the_finance_role_and_deadlines_show_no_money_without_it()
    {
        await StoredPlan.PublishAsync(api.Services, _tenant, contacts: 90);
        using var planner = api.As(_tenant, Planner);
        using var finance = api.As(_tenant, Role.PlanningRead, Role.FinanceRead);

        Assert.Equal(HttpStatusCode.Forbidden, (await planner.GetAsync("/api/plans/current/hiring")).StatusCode);
        Assert.True((await finance.GetAsync("/api/plans/current/hiring").JsonAsync()).GetProperty("cost").GetDecimal() > 0);
        var seen = (await planner.GetAsync("/api/plans/current/deadlines").JsonAsync()).GetProperty("deadlines");
        Assert.NotEqual(0, seen.GetArrayLength());
        Assert.All(seen.EnumerateArray(), deadline => Assert.False(deadline.TryGetProperty("costOfMissing", out _)));
    }

    [Fact]
    public async Task Heads_come_in_and_the_plan_is_bridged_to_them()
    {
        await StoredPlan.PublishAsync(api.Services, _tenant);
        using var source = api.As(_tenant, Role.Ingest);
        using var planner = api.As(_tenant, Planner);

        var taken = await source.PostAsync("/api/workforce/heads", new StringContent("team,date,level,heads,tenure_weeks\nteam,2026-06-29,csr-1,57,60", Encoding.UTF8, "text/csv")).JsonAsync();
        var bridge = (await planner.GetAsync("/api/bridges/actual?team=team").JsonAsync()).GetProperty("bridges")[0];

        Assert.Equal("csv", taken.GetProperty("format").GetString());
        Assert.Equal(-3, bridge.GetProperty("available").GetProperty("lines").EnumerateArray().Single(IsOpening).GetProperty("fte").GetDecimal());
    }

    private static bool IsOpening(JsonElement line) => line.GetProperty("cause").GetString() == "openingHeads";
}
