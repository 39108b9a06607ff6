using Azure.Data.Tables;
using Microsoft.Extensions.DependencyInjection;
using Wfm.Api.Access;
using Wfm.Planning.Audit;
using Wfm.Planning.Ports;
using Wfm.Storage;
using Wfm.Testing;

namespace Wfm.Api.Tests.Auditing;

public sealed class AuditTests(ApiServer api)
{
    private IAuditLog Log => api.Services.GetRequiredService<IAuditLog>();

    [Fact]
    public async Task A_change_is_in_the_trail_with_who_and_what_and_a_refused_one_is_not()
    {
        var tenant = await api.OperationAsync();
        var site = (await api.Services.GetRequiredService<IOperationStore>().LoadAsync(tenant, CancellationToken.None)).Value.Sites[0].Id;
        using var planner = api.As(tenant, Role.PlanningRun, Role.Audit);
        await planner.PostAsync("/api/runs", Answered.Json("""{"site":"nowhere"}"""));
        var asked = await planner.PostAsync("/api/runs", Answered.Json($$"""{"site":"{{site}}"}"""));

        var entry = Assert.Single((await planner.GetAsync("/api/audit").JsonAsync()).GetProperty("items").EnumerateArray()).GetProperty("event");

        Assert.Equal(("ann", "run.request", asked.Headers.Location!.ToString()), (entry.GetProperty("who").GetString(), entry.GetProperty("action").GetString(), entry.GetProperty("target").GetString()));
    }

    [Fact]
    public async Task Entries_appended_at_once_form_one_chain_without_gaps()
    {
        var tenant = AzuriteFixture.NewTenant();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(number => Log.AppendAsync(tenant, new AuditEvent("ann", "test.change", $"/{number}"), CancellationToken.None)));
        var entries = await Log.ReadAsync(tenant, null, 50, CancellationToken.None);

        Assert.Equal(Enumerable.Range(1, 8).Reverse().Select(number => (long)number), entries.Select(entry => entry.Number));
        Assert.True((await Log.VerifyAsync(tenant, CancellationToken.None)).Intact);
    }

    [Theory]
    [InlineData(true, 2)]
    [InlineData(false, 3)]
    public async Task A_changed_or_a_missing_entry_is_found(bool change, int firstBroken)
    {
        var tenant = AzuriteFixture.NewTenant();
        for (var number = 1; number <= 4; number++)
            await Log.AppendAsync(tenant, new AuditEvent("ann", "test.change", $"/{number}"), CancellationToken.None);
        var table = api.Services.GetRequiredService<StorageAccount>().Table(TableNames.Audit);
        var rows = await table.QueryAsync<TableEntity>(TableClient.CreateQueryFilter($"PartitionKey eq {tenant.Value} and RowKey ge {"e|"}")).ToListAsync();
        var (third, second) = (rows[1], rows[2]);
        if (change)
            await table.UpdateEntityAsync(new TableEntity(tenant.Value, second.RowKey) { ["Doc0"] = third.GetBinary("Doc0") }, second.ETag, TableUpdateMode.Replace);
        else
            await table.DeleteEntityAsync(tenant.Value, third.RowKey);

        var verified = await Log.VerifyAsync(tenant, CancellationToken.None);

        Assert.False(verified.Intact);
        Assert.Equal(firstBroken, verified.FirstBroken);
    }

    [Fact]
    public async Task A_chain_whose_newest_entry_was_cut_off_is_found_by_its_head()
    {
        var tenant = AzuriteFixture.NewTenant();
        var chain = new List<AuditEntry>();
        for (var number = 1; number <= 3; number++)
            chain.Add(await Log.AppendAsync(tenant, new AuditEvent("ann", "test.change", $"/{number}"), CancellationToken.None));

        Assert.Equal(3, AuditVerification.Of(tenant, chain.Take(2), 3).FirstBroken);
    }
}
