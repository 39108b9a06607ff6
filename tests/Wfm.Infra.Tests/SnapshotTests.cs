namespace Wfm.Infra.Tests;

/// <summary>What would be deployed lies beside the parameters, so that a review sees it change. To accept a change: infra/snapshot.</summary>
public sealed class SnapshotTests
{
    [Theory]
    [InlineData("dev")]
    [InlineData("prod")]
    public async Task What_would_be_deployed_is_what_was_reviewed(string environment)
    {
        var (code, output, errors) = await Bicep.RunAsync(
            ["snapshot", $"{environment}.bicepparam", "--mode", "validate", "--tenant-id", Deployed.Tenant, "--subscription-id", Deployed.Subscription, "--location", "westeurope", "--deployment-name", "wfm"]);

        Assert.True(code == 0, $"{output}{errors}\nRun infra/snapshot, look at the difference, and commit it if you mean it.");
    }
}
