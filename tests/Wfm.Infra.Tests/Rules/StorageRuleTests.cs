using System.Text.RegularExpressions;

namespace Wfm.Infra.Tests.Rules;

/// <summary>Rules of Azure Quick Review and PSRule for Azure on storage accounts. The tools want a live subscription; the rules hold here.</summary>
public sealed partial class StorageRuleTests
{
    [Theory]
    [InlineData("blobServices")]
    [InlineData("queueServices")]
    [InlineData("tableServices")]
    public void Azqr_st_001_every_service_has_a_diagnostic_setting(string service) =>
        Assert.All(Deployed.Both, environment => Assert.Single(environment.DiagnosticsOf($"Microsoft.Storage/storageAccounts/{service}")));

    [Fact]
    public void Azqr_st_007_and_Azure_Storage_SecureTransfer_HTTPS_only() => Assert.All(Deployed.Both, environment => Assert.True(environment.Storage.Is("properties.supportsHttpsTrafficOnly")));

    [Fact]
    public void Azqr_st_009_and_Azure_Storage_MinTLS_at_least_1_2() => Assert.All(Deployed.Both, environment => Assert.Equal("TLS1_2", environment.Storage["properties.minimumTlsVersion"]));

    [Fact]
    public void Azqr_st_010_files_can_be_made_immutable_by_version() =>
        Assert.All(Deployed.Both, environment => Assert.True(Containers(environment).Single(container => container.Name.EndsWith("/payloads", StringComparison.Ordinal)).Is("properties.immutableStorageWithVersioning.enabled")));

    [Fact]
    public void Azqr_production_storage_is_redundant_over_zones_and_regions_and_Azure_Storage_UseReplication() => Assert.Equal("Standard_RAGZRS", Deployed.Prod.Storage["sku.name"]);

    [Fact]
    public void Azure_Storage_BlobPublicAccess_nobody_reads_anonymously() => Assert.All(Deployed.Both, environment => Assert.Equal("False", environment.Storage["properties.allowBlobPublicAccess"]));

    [Fact]
    public void Azure_Storage_BlobAccessType_containers_are_private() => Assert.All(Deployed.Both, environment =>
    {
        Assert.NotEmpty(Containers(environment));
        Assert.All(Containers(environment), container => Assert.Equal("None", container["properties.publicAccess"]));
    });

    [Fact]
    public void Azure_Storage_Firewall_production_denies_by_default_and_has_private_endpoints_for_every_service_we_use()
    {
        Assert.Equal("Deny", Deployed.Prod.Storage["properties.networkAcls.defaultAction"]);
        Assert.Equal("Disabled", Deployed.Prod.Storage["properties.publicNetworkAccess"]);
        Assert.Equal(3, Deployed.Prod.OfType("Microsoft.Network/privateEndpoints").Count);
    }

    [Fact]
    public void Azure_Storage_SoftDelete_and_ContainerSoftDelete_and_versions() => Assert.All(Deployed.Both, environment =>
    {
        var blobs = environment.OfType("Microsoft.Storage/storageAccounts/blobServices").Single();
        Assert.True(blobs.Is("properties.deleteRetentionPolicy.enabled"));
        Assert.True(blobs.Is("properties.containerDeleteRetentionPolicy.enabled"));
        Assert.True(blobs.Is("properties.isVersioningEnabled"));
    });

    [Fact]
    public void Azure_Storage_Name_3_to_24_lower_case_letters_and_digits() => Assert.All(Deployed.Both, environment => Assert.Matches(AccountName(), environment.Storage.Name));

    [Fact]
    public void No_shared_key_opens_the_account() => Assert.All(Deployed.Both, environment => Assert.Equal("False", environment.Storage["properties.allowSharedKeyAccess"]));

    [Fact]
    public void Production_storage_is_locked_against_deletion() => Assert.Equal("CanNotDelete", Deployed.Prod.OfType("Microsoft.Authorization/locks").Single()["properties.level"]);

    [Fact]
    public void Old_versions_of_files_are_deleted_and_old_files_cool_down() => Assert.All(Deployed.Both, environment =>
    {
        var rules = environment.OfType("Microsoft.Storage/storageAccounts/managementPolicies").Single()["properties.policy.rules"]!;
        Assert.Contains("tierToCool", rules, StringComparison.Ordinal);
        Assert.Contains("daysAfterCreationGreaterThan", rules, StringComparison.Ordinal);
    });

    private static IReadOnlyList<Resource> Containers(Deployed environment) => environment.OfType("Microsoft.Storage/storageAccounts/blobServices/containers");

    [GeneratedRegex("^[a-z0-9]{3,24}$")]
    private static partial Regex AccountName();
}
