using Wfm.Storage;

namespace Wfm.Infra.Tests;

/// <summary>The roles the identity is given are those its calls need: what is called is allowed, and no role is there for nothing.</summary>
public sealed class AccessTests
{
    private const string Data = "Microsoft.Storage/storageAccounts/";

    // Data actions of the built-in roles, by id, as Azure documents them.
    private static readonly Dictionary<string, (string Name, string[] Actions)> Roles = new()
    {
        ["b7e6dc6d-f1e8-4753-8033-0f276bb0955b"] = ("Storage Blob Data Owner", ["blobs/*"]),
        ["974c5e8b-45b9-4653-ba55-5f855dd0fb88"] = ("Storage Queue Data Contributor", ["queues/write", "messages/read", "messages/write", "messages/delete", "messages/process", "messages/add"]),
        ["0a9a7e1f-b9d0-4cc4-a60d-0319b160aaa3"] = ("Storage Table Data Contributor", ["tables/write", "entities/read", "entities/write", "entities/delete", "entities/add", "entities/update"]),
        ["3913510d-42f4-4e42-8a64-420c390055eb"] = ("Monitoring Metrics Publisher", ["metrics/write", "telemetry/write"]),
    };

    // What each call of the clients asks the service for.
    private static readonly Dictionary<string, string[]> Needs = new()
    {
        ["TableClient.AddEntityAsync"] = ["entities/add"],
        ["TableClient.CreateIfNotExistsAsync"] = ["tables/write"],
        ["TableClient.DeleteEntityAsync"] = ["entities/delete"],
        ["TableClient.GetEntityIfExistsAsync"] = ["entities/read"],
        ["TableClient.QueryAsync"] = ["entities/read"],
        ["TableClient.SubmitTransactionAsync"] = ["entities/add", "entities/update", "entities/write", "entities/delete"],
        ["TableClient.UpdateEntityAsync"] = ["entities/update"],
        ["TableClient.UpsertEntityAsync"] = ["entities/add", "entities/update", "entities/write"],
        ["QueueClient.CreateIfNotExistsAsync"] = ["queues/write"],
        ["QueueClient.SendMessageAsync"] = ["messages/add"],
        ["QueueClient.GetPropertiesAsync"] = ["messages/read"],
        ["QueueClient.PeekMessagesAsync"] = ["messages/read"],
        ["BlobContainerClient.CreateIfNotExistsAsync"] = ["blobs/containers/write"],
        ["BlobClient.UploadAsync"] = ["blobs/write"],
        ["BlobBaseClient.OpenReadAsync"] = ["blobs/read"],
        ["BlobBaseClient.DeleteIfExistsAsync"] = ["blobs/delete"],
        ["BlobBaseClient.ExistsAsync"] = ["blobs/read"],
        ["BlobBaseClient.GetPropertiesAsync"] = ["blobs/read"],
        ["BlockBlobClient.CommitBlockListAsync"] = ["blobs/write"],
        ["BlockBlobClient.GetBlockListAsync"] = ["blobs/read"],
        ["BlockBlobClient.StageBlockAsync"] = ["blobs/write"],
    };

    // What the Functions host asks for on our behalf: its queue listener (receive, prolong, delete, copy to poison) and its locks and keys; and telemetry.
    private static readonly string[] Host = ["messages/process", "messages/write", "messages/delete", "messages/add", "blobs/read", "blobs/write", "blobs/delete", "metrics/write"];

    private static IReadOnlySet<string> Calls => StorageCalls.Of(typeof(StorageAccount).Assembly.Location);

    [Fact]
    public void It_is_known_what_every_call_of_ours_needs()
    {
        Assert.NotEmpty(Calls);
        Assert.All(Calls, call => Assert.True(Needs.ContainsKey(call), $"{call} is new: say here what it asks the service for."));
    }

    [Fact]
    public void Every_call_is_allowed_by_a_role_of_the_identity()
    {
        var allowed = Assigned(Deployed.Prod).SelectMany(role => Roles[role].Actions).ToList();

        Assert.All(Needed(), action => Assert.Contains(allowed, grant => grant == action || (grant.EndsWith('*') && action.StartsWith(grant[..^1], StringComparison.Ordinal))));
    }

    [Fact]
    public void No_role_is_there_for_nothing()
    {
        Assert.Equal(Roles.Keys.Order(StringComparer.Ordinal), Assigned(Deployed.Prod).Order(StringComparer.Ordinal));
        Assert.All(Assigned(Deployed.Prod), role => Assert.Contains(Needed(), action => Roles[role].Actions.Any(grant => grant == action || (grant.EndsWith('*') && action.StartsWith(grant[..^1], StringComparison.Ordinal)))));
    }

    [Fact]
    public void Every_environment_gives_the_same_roles_on_the_account_and_on_its_own_telemetry()
    {
        Assert.Equal(Assigned(Deployed.Dev), Assigned(Deployed.Prod));
        Assert.All(Deployed.Both.SelectMany(environment => environment.OfType("Microsoft.Authorization/roleAssignments")), assignment =>
        {
            Assert.Equal("ServicePrincipal", assignment["properties.principalType"]);
            Assert.True(assignment.Id.Contains($"/providers/{Data}", StringComparison.Ordinal) || assignment.Id.Contains("/providers/Microsoft.Insights/components/", StringComparison.Ordinal), assignment.Id);
        });
    }

    private static IEnumerable<string> Needed() => Calls.SelectMany(call => Needs.GetValueOrDefault(call, [])).Concat(Host).Distinct();

    private static IReadOnlyList<string> Assigned(Deployed environment) => [.. environment.OfType("Microsoft.Authorization/roleAssignments").Select(assignment => assignment["properties.roleDefinitionId"]!.Split('/')[^1])];
}
