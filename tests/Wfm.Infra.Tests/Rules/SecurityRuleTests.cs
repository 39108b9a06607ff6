using System.Text.Json;
using Wfm.Api.Access;

namespace Wfm.Infra.Tests.Rules;

/// <summary>No key, no secret, nobody unsigned.</summary>
public sealed class SecurityRuleTests
{
    [Fact]
    public void WAF_managed_identity_no_setting_holds_a_key_or_a_secret() => Assert.All(Deployed.Both, environment =>
    {
        var settings = environment.Config("appsettings").At("properties")!.Value.EnumerateObject().ToDictionary(setting => setting.Name, setting => setting.Value.GetString()!);
        Assert.Equal("managedidentity", settings["AzureWebJobsStorage__credential"]);
        Assert.DoesNotContain("AzureWebJobsStorage", settings.Keys);
        Assert.All(settings, setting => Assert.DoesNotMatch("(?i)accountkey|sharedaccess|listkeys|password", setting.Value));
    });

    [Fact]
    public void WAF_Entra_every_request_is_signed_in_but_the_probes() => Assert.All(Deployed.Both, environment =>
    {
        var signIn = environment.Config("authsettingsV2");
        Assert.True(signIn.Is("properties.platform.enabled"));
        Assert.True(signIn.Is("properties.globalValidation.requireAuthentication"));
        Assert.True(signIn.Is("properties.httpSettings.requireHttps"));
        Assert.True(signIn.Is("properties.identityProviders.azureActiveDirectory.enabled"));
        Assert.Equal(["/api/health", "/api/health/nights"], signIn.At("properties.globalValidation.excludedPaths")!.Value.EnumerateArray().Select(path => path.GetString()));
    });

    [Fact]
    public void The_audience_of_tokens_is_pinned() => Assert.All(Deployed.Both, environment =>
    {
        var audiences = environment.Config("authsettingsV2").At("properties.identityProviders.azureActiveDirectory.validation.allowedAudiences")!.Value.EnumerateArray().Select(audience => audience.GetString()!).ToList();
        Assert.Equal(2, audiences.Count);
        Assert.All(audiences, audience => Assert.EndsWith("00000000-0000-0000-0000-000000000000", audience, StringComparison.Ordinal));
    });

    [Fact]
    public void Signing_in_needs_no_client_secret() => Assert.All(Deployed.Both, environment =>
    {
        var setting = environment.Config("authsettingsV2")["properties.identityProviders.azureActiveDirectory.registration.clientSecretSettingName"]!;
        Assert.Equal("OVERRIDE_USE_MI_FIC_ASSERTION_CLIENTID", setting);
        Assert.Contains(".clientId", environment.Config("appsettings")[$"properties.{setting}"], StringComparison.Ordinal);
    });

    [Fact]
    public void The_registration_has_the_roles_the_API_asks_for_and_no_others()
    {
        var roles = JsonDocument.Parse(File.ReadAllText(Path.Combine(Bicep.Folder, "app-roles.json"))).RootElement.EnumerateArray().ToList();

        Assert.Equal(Enum.GetValues<Role>().Select(RoleRequirement.RoleName).Order(StringComparer.Ordinal), roles.Select(role => role.GetProperty("value").GetString()).Order(StringComparer.Ordinal));
        Assert.Distinct(roles.Select(role => role.GetProperty("id").GetGuid()));
        Assert.All(roles, role => Assert.Equal(["User", "Application"], role.GetProperty("allowedMemberTypes").EnumerateArray().Select(type => type.GetString())));
    }

    [Fact]
    public void Telemetry_takes_Entra_tokens_only() => Assert.All(Deployed.Both, environment =>
    {
        Assert.True(environment.OfType("Microsoft.Insights/components").Single().Is("properties.DisableLocalAuth"));
        Assert.True(environment.OfType("Microsoft.OperationalInsights/workspaces").Single().Is("properties.features.disableLocalAuth"));
    });

    [Fact]
    public void Every_subnet_has_a_security_group()
    {
        var subnets = Deployed.Prod.OfType("Microsoft.Network/virtualNetworks").Single().At("properties.subnets")!.Value.EnumerateArray().ToList();
        Assert.Equal(2, subnets.Count);
        Assert.All(subnets, subnet => Assert.True(subnet.GetProperty("properties").TryGetProperty("networkSecurityGroup", out _)));
    }
}
