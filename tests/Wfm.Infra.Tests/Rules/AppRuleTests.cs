namespace Wfm.Infra.Tests.Rules;

/// <summary>Rules of Azure Quick Review, PSRule for Azure and the Well-Architected guide on function apps.</summary>
public sealed class AppRuleTests
{
    [Fact]
    public void Azqr_func_007_and_Azure_AppService_UseHTTPS() => Assert.All(Deployed.Both, environment => Assert.True(environment.App.Is("properties.httpsOnly")));

    [Fact]
    public void Azqr_func_009_production_is_in_a_virtual_network()
    {
        Assert.EndsWith("/subnets/app", Deployed.Prod.App["properties.virtualNetworkSubnetId"], StringComparison.Ordinal);
        var subnets = Deployed.Prod.OfType("Microsoft.Network/virtualNetworks").Single()["properties.subnets"]!;
        Assert.Contains("Microsoft.App/environments", subnets, StringComparison.Ordinal);
    }

    [Fact]
    public void Azqr_func_010_production_routes_all_its_traffic_through_the_network() => Assert.True(Deployed.Prod.App.Is("properties.outboundVnetRouting.allTraffic"));

    [Fact]
    public void Azqr_func_013_and_Azure_AppService_ARRAffinity_no_client_affinity() => Assert.All(Deployed.Both, environment => Assert.Equal("False", environment.App["properties.clientAffinityEnabled"]));

    [Fact]
    public void Azqr_app_001_the_app_has_a_diagnostic_setting() => Assert.All(Deployed.Both, environment => Assert.Single(environment.DiagnosticsOf("Microsoft.Web/sites")));

    [Fact]
    public void Azqr_asp_001_the_plan_has_a_diagnostic_setting() => Assert.All(Deployed.Both, environment => Assert.Single(environment.DiagnosticsOf("Microsoft.Web/serverfarms")));

    [Fact]
    public void Azqr_production_plan_is_redundant_over_zones() => Assert.True(Deployed.Prod.Plan.Is("properties.zoneRedundant"));

    [Fact]
    public void Azure_AppService_ManagedIdentity() => Assert.All(Deployed.Both, environment => Assert.Equal("UserAssigned", environment.App["identity.type"]));

    [Fact]
    public void Azure_AppService_MinTLS_at_least_1_2() => Assert.All(Deployed.Both, environment =>
    {
        Assert.Equal("1.2", environment.App["properties.siteConfig.minTlsVersion"]);
        Assert.Equal("1.2", environment.App["properties.siteConfig.scmMinTlsVersion"]);
    });

    [Fact]
    public void Azure_AppService_HTTP2() => Assert.All(Deployed.Both, environment => Assert.True(environment.App.Is("properties.siteConfig.http20Enabled")));

    [Fact]
    public void Azure_AppService_RemoteDebug_is_off() => Assert.All(Deployed.Both, environment => Assert.Equal("False", environment.App["properties.siteConfig.remoteDebuggingEnabled"]));

    [Fact]
    public void Nothing_is_deployed_or_uploaded_with_a_password() => Assert.All(Deployed.Both, environment =>
    {
        Assert.Equal("Disabled", environment.App["properties.siteConfig.ftpsState"]);
        var policies = environment.OfType("Microsoft.Web/sites/basicPublishingCredentialsPolicies");
        Assert.Equal(["ftp", "scm"], policies.Select(policy => policy.Name.Split('/')[1]).Order(StringComparer.Ordinal));
        Assert.All(policies, policy => Assert.Equal("False", policy["properties.allow"]));
    });

    [Fact]
    public void WAF_right_plan_Flex_Consumption_on_dotnet_isolated_10() => Assert.All(Deployed.Both, environment =>
    {
        Assert.Equal("FC1", environment.Plan["sku.name"]);
        Assert.Equal("dotnet-isolated", environment.App["properties.functionAppConfig.runtime.name"]);
        Assert.Equal("10.0", environment.App["properties.functionAppConfig.runtime.version"]);
    });

    // Flex Consumption takes its runtime from the app's configuration; these settings are refused or ignored there.
    [Theory]
    [InlineData("FUNCTIONS_WORKER_RUNTIME")]
    [InlineData("FUNCTIONS_EXTENSION_VERSION")]
    [InlineData("WEBSITE_RUN_FROM_PACKAGE")]
    [InlineData("WEBSITE_TIME_ZONE")]
    public void WAF_no_setting_that_Flex_Consumption_does_not_take(string name) =>
        Assert.All(Deployed.Both, environment => Assert.Null(environment.Config("appsettings").At($"properties.{name}")));

    [Fact]
    public void WAF_scale_is_bounded() => Assert.All(Deployed.Both, environment => Assert.InRange(int.Parse(environment.App["properties.functionAppConfig.scaleAndConcurrency.maximumInstanceCount"]!, System.Globalization.CultureInfo.InvariantCulture), 1, 100));
}
