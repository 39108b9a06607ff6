using System.Net;
using Microsoft.AspNetCore.Http;
using Wfm.Api.Access;
using Wfm.Api.Conditions;

namespace Wfm.Api.Tests.Conditions;

public sealed class ConditionTests(ApiServer api)
{
    [Fact]
    public async Task What_the_caller_has_already_is_not_sent_again()
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRead);
        var first = await planner.GetAsync("/api/groups");

        var again = await planner.SendAsync(new HttpRequestMessage(HttpMethod.Get, "/api/groups").With("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
    }

    // The statuses are those of RFC 9110, 13.1, and RFC 6585, 3.
    [Theory]
    [InlineData("\"a\"", null, null, "precondition.required", 428)]
    [InlineData("\"a\"", "\"b\"", null, "precondition.failed", 412)]
    [InlineData("\"a\"", "\"b\", \"a\"", null, null, 0)]
    [InlineData("\"a\"", "*", null, null, 0)]
    [InlineData("\"a\"", null, "*", "precondition.failed", 412)]
    [InlineData(null, "\"a\"", null, "precondition.failed", 412)]
    [InlineData(null, null, "*", null, 0)]
    public void A_change_passes_only_where_the_caller_saw_what_is_there(string? current, string? ifMatch, string? ifNoneMatch, string? rule, int status)
    {
        var context = new DefaultHttpContext();
        if (ifMatch is not null)
            context.Request.Headers.IfMatch = ifMatch;
        if (ifNoneMatch is not null)
            context.Request.Headers.IfNoneMatch = ifNoneMatch;

        var failure = Preconditions.Check(context, current);

        Assert.Equal(rule, failure?.Rule);
        if (failure is not null)
            Assert.Equal(status, Refusals.Status(failure));
    }
}
