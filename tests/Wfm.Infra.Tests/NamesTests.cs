using Wfm.Planning.Functions;
using Wfm.Storage;

namespace Wfm.Infra.Tests;

/// <summary>The template makes what the code uses, no more and no less.</summary>
public sealed class NamesTests
{
    [Fact]
    public void Every_queue_of_a_function_is_made_and_no_other() => Assert.All(Deployed.Both, environment => Assert.Equal(
        FunctionCatalogue.All.OfType<QueueFunction>().Select(function => function.Queue).Order(StringComparer.Ordinal),
        Names(environment, "Microsoft.Storage/storageAccounts/queueServices/queues")));

    [Fact]
    public void Every_table_is_made_and_no_other() => Assert.All(Deployed.Both, environment => Assert.Equal(
        TableNames.All.Order(StringComparer.Ordinal), Names(environment, "Microsoft.Storage/storageAccounts/tableServices/tables")));

    [Fact]
    public void Every_container_is_made_and_beside_them_that_of_the_package() => Assert.All(Deployed.Both, environment => Assert.Equal(
        ContainerNames.All.Append("app-package").Order(StringComparer.Ordinal), Names(environment, "Microsoft.Storage/storageAccounts/blobServices/containers")));

    private static IEnumerable<string> Names(Deployed environment, string type) => environment.OfType(type).Select(resource => resource.Name.Split('/')[^1]).Order(StringComparer.Ordinal);
}
