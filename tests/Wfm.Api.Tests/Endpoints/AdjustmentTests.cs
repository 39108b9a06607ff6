using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Planning.Ports;

namespace Wfm.Api.Tests.Endpoints;

public sealed class AdjustmentTests(ApiServer api)
{
    private static readonly Role[] Planner = [Role.PlanningRead, Role.PlanningRun];

    [Fact]
    public async Task An_event_is_added_once_listed_and_withdrawn_and_stays_on_record()
    {
        var tenant = await api.OperationAsync();
        var group = (await api.Services.GetRequiredService<IOperationStore>().LoadAsync(tenant, CancellationToken.None)).Value.Groups[0].Id;
        using var planner = api.As(tenant, Planner);
        const string Campaign = """{"name":"Campaign","from":"2026-07-06","to":"2026-07-08","expectedChange":0.2}""";

        var added = await planner.PutAsync($"/api/groups/{group}/events/july", Answered.Json(Campaign)).JsonAsync();
        var again = await planner.PutAsync($"/api/groups/{group}/events/july", Answered.Json(Campaign));
        var other = await planner.PutAsync($"/api/groups/{group}/events/july", Answered.Json(Campaign.Replace("0.2", "0.3", StringComparison.Ordinal)));
        var withdrawn = await planner.DeleteAsync($"/api/groups/{group}/events/july").JsonAsync();
        var listed = await planner.GetAsync($"/api/groups/{group}/events").JsonAsync();

        Assert.Equal(("Campaign", "ann"), (added.GetProperty("event").GetProperty("name").GetString(), added.GetProperty("author").GetString()));
        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal((HttpStatusCode.Conflict, "adjustment.exists"), (other.StatusCode, await other.RuleAsync()));
        Assert.Equal("ann", withdrawn.GetProperty("withdrawnBy").GetString());
        Assert.Equal("july", Assert.Single(listed.EnumerateArray()).GetProperty("id").GetString());
    }

    [Fact]
    public async Task An_override_needs_a_reason_a_role_and_a_group()
    {
        var tenant = await api.OperationAsync();
        var group = (await api.Services.GetRequiredService<IOperationStore>().LoadAsync(tenant, CancellationToken.None)).Value.Groups[0].Id;
        using var planner = api.As(tenant, Planner);
        using var reader = api.As(tenant, Role.PlanningRead);
        static StringContent Override(string reason) => Answered.Json($$"""{"from":"2026-07-06","to":"2026-07-06","contacts":500,"reason":"{{reason}}"}""");

        var blank = await planner.PutAsync($"/api/groups/{group}/overrides/a", Override(""));
        var refused = await reader.PutAsync($"/api/groups/{group}/overrides/a", Override("closing early"));
        var nowhere = await planner.PutAsync("/api/groups/nowhere/overrides/a", Override("closing early"));
        var added = await planner.PutAsync($"/api/groups/{group}/overrides/a", Override("closing early"));

        Assert.Equal((HttpStatusCode.BadRequest, "override.reason"), (blank.StatusCode, await blank.RuleAsync()));
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal((HttpStatusCode.NotFound, "group.unknown"), (nowhere.StatusCode, await nowhere.RuleAsync()));
        Assert.Equal(HttpStatusCode.OK, added.StatusCode);
        Assert.Equal(500, Assert.Single((await reader.GetAsync($"/api/groups/{group}/overrides").JsonAsync()).EnumerateArray()).GetProperty("override").GetProperty("contacts").GetDouble());
    }
}
