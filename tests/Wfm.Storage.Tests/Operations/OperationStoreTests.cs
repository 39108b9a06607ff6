using System.Text;
using Wfm.Domain.Operations;
using Wfm.Planning.Json;
using Wfm.Sample;
using Wfm.Storage.Operations;
using Wfm.Testing;

namespace Wfm.Storage.Tests.Operations;

public sealed class OperationStoreTests(AzuriteFixture azurite)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private readonly OperationStore _operations = new(azurite.Account);

    [Fact]
    public async Task A_600_seat_operation_reads_back_equal()
    {
        var operation = Sample(SampleSize.Seats600);
        await _operations.SaveAsync(operation, Cancel);

        var read = (await _operations.LoadAsync(operation.Tenant, Cancel)).Value;

        Assert.Equal(Text(Sorted(operation)), Text(Sorted(read)));
        Assert.Contains(operation.Tenant, await _operations.TenantsAsync(Cancel));
    }

    [Fact]
    public async Task A_group_comes_with_the_site_whose_clock_it_lives_by()
    {
        var operation = Sample(SampleSize.Seats600);
        await _operations.SaveAsync(operation, Cancel);
        var group = operation.Groups[^1];

        var found = (await _operations.LoadGroupAsync(operation.Tenant, group.Id, Cancel)).Value;

        Assert.Equal(group.Id, found.Group.Id);
        Assert.Equal(operation.SiteOf(group).Zone, found.Site.Zone);
    }

    [Fact]
    public async Task A_group_that_was_taken_out_is_gone()
    {
        var operation = Sample(SampleSize.Seats25);
        await _operations.SaveAsync(operation, Cancel);
        await _operations.SaveAsync(operation with { Groups = [.. operation.Groups.Skip(1)] }, Cancel);

        Assert.Equal("group.unknown", (await _operations.LoadGroupAsync(operation.Tenant, operation.Groups[0].Id, Cancel)).Failure.Rule);
        Assert.Equal(operation.Groups.Count - 1, (await _operations.LoadAsync(operation.Tenant, Cancel)).Value.Groups.Count);
    }

    [Fact]
    public async Task An_unknown_tenant_is_not_found() =>
        Assert.Equal("operation.unknown", (await _operations.LoadAsync(TenantId.Of("nobody"), Cancel)).Failure.Rule);

    private static Operation Sample(SampleSize size) =>
        SampleOperation.Create(size, 1, new DateOnly(2026, 6, 29)).Operation with { Tenant = AzuriteFixture.NewTenant() };

    // The store returns everything by key.
    private static Operation Sorted(Operation operation) => operation with
    {
        Sites = [.. operation.Sites.OrderBy(site => site.Id)],
        Groups = [.. operation.Groups.OrderBy(group => group.Id)],
        Teams = [.. operation.Teams.OrderBy(team => team.Id)],
    };

    private static string Text(Operation operation) => Encoding.UTF8.GetString(WfmJson.Write(operation));
}
