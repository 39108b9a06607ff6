using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Planning.Ports;
using Wfm.Planning.StartNightlyRun;

namespace Wfm.Api.Tests.Endpoints;

public sealed class RunTests(ApiServer api)
{
    private static readonly Role[] Planner = [Role.PlanningRead, Role.PlanningRun];

    [Fact]
    public async Task A_plan_is_asked_for_watched_and_cancelled()
    {
        var tenant = await api.OperationAsync();
        var site = (await api.Services.GetRequiredService<IOperationStore>().LoadAsync(tenant, CancellationToken.None)).Value.Sites[0].Id;
        using var planner = api.As(tenant, Planner);

        var asked = await planner.PostAsync("/api/runs", Answered.Json($$"""{"site":"{{site}}"}"""));
        var watched = await planner.GetAsync(asked.Headers.Location).JsonAsync();
        var cancelled = await planner.PostAsync($"{asked.Headers.Location}/cancel", null).JsonAsync();

        Assert.Equal(HttpStatusCode.Accepted, asked.StatusCode);
        Assert.Equal(("queued", 0, "ann"), (watched.GetProperty("step").GetString(), watched.GetProperty("percent").GetInt32(), watched.GetProperty("requestedBy").GetString()));
        Assert.Equal("cancelled", cancelled.GetProperty("step").GetString());
    }

    [Fact]
    public async Task Percent_and_expected_end_follow_the_groups_that_are_done()
    {
        var tenant = await api.OperationAsync();
        var runs = api.Services.GetRequiredService<IRunStore>();
        var operation = (await api.Services.GetRequiredService<IOperationStore>().LoadAsync(tenant, CancellationToken.None)).Value;
        using var planner = api.As(tenant, Planner);
        var asked = await planner.PostAsync("/api/runs", Answered.Json($$"""{"site":"{{operation.Sites[0].Id}}"}""")).JsonAsync();
        var id = asked.GetProperty("id").GetString()!;
        var run = (await runs.LoadAsync(tenant, id, CancellationToken.None)).Value;

        await runs.MarkDoneAsync(tenant, id, new GroupOutcome(run.Groups[0], GroupResult.NoHistory, null), CancellationToken.None);
        var watched = await planner.GetAsync($"/api/runs/{id}").JsonAsync();

        Assert.Equal(90 / run.Groups.Count, watched.GetProperty("percent").GetInt32());
        Assert.Equal("planningGroups", watched.GetProperty("step").GetString());
        Assert.True(watched.GetProperty("expectedAt").GetDateTimeOffset() > run.SentAt);
    }

    [Fact]
    public async Task A_published_run_can_no_longer_be_cancelled()
    {
        var tenant = await api.OperationAsync();
        var operation = (await api.Services.GetRequiredService<IOperationStore>().LoadAsync(tenant, CancellationToken.None)).Value;
        using var planner = api.As(tenant, Planner);
        var id = (await planner.PostAsync("/api/runs", Answered.Json($$"""{"site":"{{operation.Sites[0].Id}}"}""")).JsonAsync()).GetProperty("id").GetString()!;
        await api.Services.GetRequiredService<IRunStore>().MarkPublishedAsync(tenant, id, "plan", CancellationToken.None);

        var late = await planner.PostAsync($"/api/runs/{id}/cancel", null);

        Assert.Equal((HttpStatusCode.Conflict, "run.published"), (late.StatusCode, await late.RuleAsync()));
    }

    [Theory]
    [InlineData("""{"site":"nowhere"}""", HttpStatusCode.NotFound, "site.unknown")]
    [InlineData("""{"site":"' or 1 eq 1"}""", HttpStatusCode.BadRequest, "json.invalid")]
    [InlineData("""{"site":""", HttpStatusCode.BadRequest, "json.invalid")]
    [InlineData("null", HttpStatusCode.BadRequest, "json.invalid")]
    public async Task A_request_that_makes_no_sense_is_told_why(string body, HttpStatusCode status, string rule)
    {
        using var planner = api.As(await api.OperationAsync(), Planner);

        var answer = await planner.PostAsync("/api/runs", Answered.Json(body));

        Assert.Equal((status, rule), (answer.StatusCode, await answer.RuleAsync()));
    }
}
