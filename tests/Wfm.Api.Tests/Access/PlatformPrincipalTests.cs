using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.Hosting;

namespace Wfm.Api.Tests.Access;

public sealed class PlatformPrincipalTests
{
    private const string Planner = """{"auth_typ":"aad","name_typ":"name","role_typ":"roles","claims":[{"typ":"name","val":"Ann"},{"typ":"roles","val":"Planning.Read"},{"typ":"roles","val":"Wizard"},{"typ":"roles","val":"Site.berlin"}]}""";

    [Fact]
    public void Roles_and_sites_are_those_the_platform_says_and_unknown_roles_open_nothing()
    {
        var caller = Read(Planner).Value;

        Assert.Equal(("Ann", "centre"), (caller.Name, caller.Tenant.Value));
        Assert.Equal([Role.PlanningRead], caller.Roles);
        Assert.True(caller.Sees(SiteId.Of("berlin")) && !caller.Sees(SiteId.Of("paris")));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("false")]
    [InlineData("")]
    public void A_principal_is_not_believed_unless_the_platform_says_that_it_checks_them(string? setting) =>
        Assert.Equal("access.authenticationOff", Read(Planner, setting).Failure.Rule);

    [Theory]
    [InlineData("not json")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{\"claims\":7}")]
    public void A_principal_that_is_none_is_nobody(string json) => Assert.Equal("access.anonymous", Read(json).Failure.Rule);

    [Fact]
    public void A_site_that_cannot_be_one_opens_no_site() =>
        Assert.False(Read("""{"claims":[{"typ":"roles","val":"Site.a/b"}]}""").Value.Sees(SiteId.Of("a")));

    private static Result<Caller> Read(string principal, string? setting = "True")
    {
        var settings = new ConfigurationBuilder().AddInMemoryCollection([new("WEBSITE_AUTH_ENABLED", setting), new("Wfm:Tenant", "centre")]).Build();
        return PlatformPrincipal.Read(new HeaderDictionary { ["X-MS-CLIENT-PRINCIPAL"] = Convert.ToBase64String(Encoding.UTF8.GetBytes(principal)) }, settings);
    }
}
