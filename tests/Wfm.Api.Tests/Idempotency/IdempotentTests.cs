using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Planning.Ports;

namespace Wfm.Api.Tests.Idempotency;

public sealed class IdempotentTests(ApiServer api)
{
    [Fact]
    public async Task The_same_request_under_the_same_key_is_carried_out_once_and_answered_twice()
    {
        var tenant = await api.OperationAsync();
        var site = (await api.Services.GetRequiredService<IOperationStore>().LoadAsync(tenant, CancellationToken.None)).Value.Sites[0].Id;
        using var planner = api.As(tenant, Role.PlanningRead, Role.PlanningRun);
        HttpRequestMessage Order() => new HttpRequestMessage(HttpMethod.Post, "/api/runs") { Content = Answered.Json($$"""{"site":"{{site}}"}""") }.With("Idempotency-Key", "k1");

        var first = await planner.SendAsync(Order());
        // Past the second within which two requests are one run anyhow.
        await Task.Delay(1100, TestContext.Current.CancellationToken);
        var second = await planner.SendAsync(Order());

        Assert.Equal(HttpStatusCode.Accepted, second.StatusCode);
        Assert.Equal(first.Headers.Location, second.Headers.Location);
        Assert.Equal(await first.Content.ReadAsStringAsync(), await second.Content.ReadAsStringAsync());
        Assert.True(second.Headers.Contains("Idempotency-Replayed"));
        Assert.Single((await planner.GetAsync("/api/runs").JsonAsync()).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Another_request_under_a_used_key_is_refused_and_another_callers_key_is_another_key()
    {
        var tenant = await api.OperationAsync();
        using var ann = api.As(tenant, [Role.PlanningRun], "ann");
        using var ben = api.As(tenant, [Role.PlanningRun], "ben");
        HttpRequestMessage Order(string site) => new HttpRequestMessage(HttpMethod.Post, "/api/runs") { Content = Answered.Json($$"""{"site":"{{site}}"}""") }.With("Idempotency-Key", "k1");

        await ann.SendAsync(Order("one"));
        var other = await ann.SendAsync(Order("two"));
        var bens = await ben.SendAsync(Order("two"));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "idempotency.reused"), (other.StatusCode, await other.RuleAsync()));
        Assert.Equal("site.unknown", await bens.RuleAsync());
    }

    [Fact]
    public async Task A_request_that_comes_while_the_first_is_running_is_asked_to_wait()
    {
        var tenant = await api.OperationAsync();
        var answers = api.Services.GetRequiredService<IAnswerStore>();
        var now = new DateTimeOffset(2026, 6, 29, 8, 0, 0, TimeSpan.Zero);

        Assert.Null(await answers.ReserveAsync(tenant, "key", new GivenAnswer("request", now), CancellationToken.None));
        Assert.Null((await answers.ReserveAsync(tenant, "key", new GivenAnswer("request", now), CancellationToken.None))!.Status);
        // Whoever held it five minutes ago has died.
        Assert.Null(await answers.ReserveAsync(tenant, "key", new GivenAnswer("request", now.AddMinutes(5)), CancellationToken.None));
    }
}
