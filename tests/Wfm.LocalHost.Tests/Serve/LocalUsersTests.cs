using System.Net;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.LocalHost.Serve;

namespace Wfm.LocalHost.Tests.Serve;

public sealed class LocalUsersTests
{
    private static readonly TenantId Tenant = TenantId.Of("sample");

    [Fact]
    public void A_user_signs_in_with_the_password_that_was_told_and_has_its_roles_and_sites()
    {
        var folder = Directory.CreateTempSubdirectory().FullName;
        var path = Path.Combine(folder, "users.json");
        try
        {
            var (users, password) = new LocalUsers([]).With("olga", ["Planning.Read", "Finance.Read"], [SiteId.Of("berlin")]);
            users.Write(path);
            var read = LocalUsers.Read(path).Value;

            var olga = read.SignIn("olga", password, Tenant)!;

            Assert.Equal([Role.PlanningRead, Role.FinanceRead], olga.Roles.Order());
            Assert.True(olga.Sees(SiteId.Of("berlin")) && !olga.Sees(SiteId.Of("paris")));
            Assert.Null(read.SignIn("olga", password + "0", Tenant));
            Assert.Null(read.SignIn("nobody", "", Tenant));
            Assert.DoesNotContain(password, File.ReadAllText(path), StringComparison.Ordinal);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task No_other_interface_is_served_without_users()
    {
        var settings = new LocalApp.Settings(0, 0, null, null, Tenant, TimeProvider.System) { Listen = IPAddress.Any };

        var started = await LocalApp.StartAsync(settings, _ => { }, CancellationToken.None);

        Assert.Equal("listen.open", started.Failure.Rule);
    }

    [Theory]
    [InlineData("127.0.0.1", "localhost", true)]
    [InlineData("::1", "[::1]", true)]
    [InlineData("127.0.0.1", "elsewhere.example", false)]
    [InlineData("192.0.2.7", "localhost", false)]
    public void Without_users_only_this_machine_asking_by_its_own_name_is_its_owner(string from, string host, bool owner)
    {
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Parse(from);
        context.Request.Host = new HostString(host);

        Assert.Equal(owner, new LocalCallerSource(Tenant).Identify(context).IsSuccess);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer x")]
    [InlineData("Basic ???")]
    [InlineData("Basic b2xnYQ==")]
    [InlineData("Basic b2xnYTp3cm9uZw==")]
    public void With_users_whoever_does_not_sign_in_is_asked_to(string authorization)
    {
        var (users, _) = new LocalUsers([]).With("olga", ["Planning.Read"], null);
        var context = new DefaultHttpContext();
        context.Connection.RemoteIpAddress = IPAddress.Loopback;
        context.Request.Headers.Authorization = authorization;

        var identified = new LocalCallerSource(Tenant, users).Identify(context);

        Assert.Equal("access.anonymous", identified.Failure.Rule);
        Assert.StartsWith("Basic", context.Response.Headers.WWWAuthenticate.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_right_name_and_password_sign_in()
    {
        var (users, password) = new LocalUsers([]).With("olga", ["Audit"], null);
        var context = new DefaultHttpContext();
        context.Request.Headers.Authorization = "Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes($"olga:{password}"));

        Assert.Equal("olga", new LocalCallerSource(Tenant, users).Identify(context).Value.Name);
    }
}
