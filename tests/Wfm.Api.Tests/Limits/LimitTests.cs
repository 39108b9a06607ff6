using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Wfm.Api.Access;
using Wfm.Api.Limits;

namespace Wfm.Api.Tests.Limits;

public sealed class LimitTests(ApiServer api)
{
    [Fact]
    public async Task A_body_that_is_announced_too_large_is_refused()
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRun);

        var answer = await planner.PostAsync("/api/runs", Answered.Json(new string(' ', (1024 * 1024) + 1)));

        Assert.Equal((HttpStatusCode.RequestEntityTooLarge, "body.tooLarge"), (answer.StatusCode, await answer.RuleAsync()));
    }

    [Fact]
    public async Task A_body_that_grows_too_large_unannounced_is_refused()
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRun);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/runs") { Content = Answered.Json(new string(' ', (1024 * 1024) + 1)) };
        request.Headers.TransferEncodingChunked = true;

        var answer = await planner.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    public async Task A_body_of_another_kind_is_refused(string type)
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRun);

        var answer = await planner.PostAsync("/api/runs", new StringContent("site=x", Encoding.UTF8, type));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
    }

    [Fact]
    public async Task Bytes_that_are_not_text_are_refused()
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRun);
        using var body = new ByteArrayContent([0x7b, 0xff, 0xfe, 0x7d]);
        body.Headers.ContentType = new("application/json");

        Assert.Equal("body.encoding", await (await planner.PostAsync("/api/runs", body)).RuleAsync());
    }

    [Fact]
    public async Task A_path_with_another_method_says_so_and_a_wild_path_is_nothing()
    {
        using var planner = api.As(await api.OperationAsync(), Role.PlanningRead);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, (await planner.DeleteAsync("/api/groups")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await planner.GetAsync("/api/..%2f..%2fetc%2fpasswd")).StatusCode);
    }

    [Fact]
    public async Task Who_asks_too_often_is_told_when_to_come_again_and_others_are_not_held_up()
    {
        using var limit = new RateLimit(Options.Create(new RateOptions { Burst = 2, PerSecond = 1, CostlyPerMinute = 1 }));
        async Task<HttpResponse> AskAsync(string address)
        {
            var context = new DefaultHttpContext();
            context.Connection.RemoteIpAddress = IPAddress.Parse(address);
            await limit.CheckAsync(context, _ => Task.CompletedTask);
            return context.Response;
        }

        Assert.Equal(200, (await AskAsync("10.0.0.1")).StatusCode);
        Assert.Equal(200, (await AskAsync("10.0.0.1")).StatusCode);
        var third = await AskAsync("10.0.0.1");
        Assert.Equal(429, third.StatusCode);
        Assert.True(int.Parse(third.Headers.RetryAfter!, System.Globalization.CultureInfo.InvariantCulture) >= 1);
        Assert.Equal(200, (await AskAsync("10.0.0.2")).StatusCode);
    }

    [Fact]
    public async Task A_request_that_is_not_HTTP_is_refused_without_harm()
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, api.Address.Port, TestContext.Current.CancellationToken);
        await using var stream = socket.GetStream();
        await stream.WriteAsync("GET /api/groups HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: -5\r\n\r\n"u8.ToArray(), TestContext.Current.CancellationToken);
        var buffer = new byte[64];

        var read = await stream.ReadAsync(buffer, TestContext.Current.CancellationToken);

        Assert.StartsWith("HTTP/1.1 400", Encoding.ASCII.GetString(buffer, 0, read), StringComparison.Ordinal);
    }
}
