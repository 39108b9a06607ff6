using Azure.Data.Tables;
using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Assumptions;
using Wfm.Domain.Operations;
using Wfm.Domain.Units;
using Wfm.Domain.Workforce;
using Wfm.Planning.Ports;
using Wfm.Storage.Finance;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Operations;

/// <summary>
/// Operations table. PK <c>{tenant}</c>; RK <c>operation</c>, <c>site|{id}</c>, <c>group|{id}</c>, <c>team|{id}</c>, <c>workforce</c>, <c>prices</c>, <c>assumptions</c>, <c>finance</c>; prices and assumptions
/// that were changed since come from their books. The list of tenants is
/// the partition <c>|tenants</c>, which no tenant's key can name.
/// </summary>
internal sealed class OperationStore(StorageAccount account) : IOperationStore
{
    private readonly FinanceBooks _books = new(account);
    private const string TenantList = "|tenants";
    private readonly TableClient _table = account.Table(TableNames.Operations);

    private sealed record Head(string Name, Currency Currency, ulong Seed);

    public async Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken cancel) =>
        await _table.Partition(TenantList, ["RowKey"], cancel).ToListAsync(row => TenantId.Of(row.RowKey), cancel);

    public async Task<Result<Operation>> LoadAsync(TenantId tenant, CancellationToken cancel)
    {
        Head? head = null;
        PriceBook? prices = null;
        var workforce = WorkforceRules.None;
        var assumptions = DefaultAssumptions.Registry;
        var finance = new FinanceSettings();
        List<Site> sites = [];
        List<PlanningGroup> groups = [];
        List<Team> teams = [];
        await foreach (var row in _table.Partition(tenant.Value, cancel: cancel))
        {
            switch (row.RowKey.Split('|')[0])
            {
                case "operation": head = DocumentRow.Read<Head>(row); break;
                case "prices": prices = DocumentRow.Read<PriceBook>(row); break;
                case "assumptions": assumptions = DocumentRow.Read<AssumptionRegistry>(row); break;
                case "finance": finance = DocumentRow.Read<FinanceSettings>(row); break;
                case "workforce": workforce = DocumentRow.Read<WorkforceRules>(row); break;
                case "site": sites.Add(DocumentRow.Read<Site>(row)); break;
                case "group": groups.Add(DocumentRow.Read<PlanningGroup>(row)); break;
                case "team": teams.Add(DocumentRow.Read<Team>(row)); break;
                default: throw new InvalidDataException($"Operations row '{row.RowKey}' is of no known kind.");
            }
        }

        if (head is not null)
        {
            prices = (await _books.CurrentAsync<PriceBook>(tenant, FinanceBook.PriceBook, cancel))?.Content ?? prices;
            assumptions = (await _books.CurrentAsync<AssumptionRegistry>(tenant, FinanceBook.Assumptions, cancel))?.Content ?? assumptions;
        }

        return head is null || prices is null
            ? Failure.NotFound("operation.unknown", $"There is no operation '{tenant}'.", "tenant", tenant)
            : new Operation
            {
                Tenant = tenant, Name = head.Name, Currency = head.Currency, Seed = head.Seed, Sites = sites, Groups = groups, Teams = teams, Workforce = workforce, Prices = prices,
                Assumptions = assumptions, Finance = finance,
            };
    }

    public async Task<Result<GroupAtSite>> LoadGroupAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel)
    {
        if (await _table.FindAsync(tenant.Value, TableKey.Of("group", group.Value), cancel) is not { } groupRow)
            return Failure.NotFound("group.unknown", $"There is no planning group '{group}'.", "group", group);
        var found = DocumentRow.Read<PlanningGroup>(groupRow);
        return await _table.FindAsync(tenant.Value, TableKey.Of("site", found.Site.Value), cancel) is { } siteRow
            ? new GroupAtSite(found, DocumentRow.Read<Site>(siteRow))
            : Failure.NotFound("site.unknown", $"Group '{group}' names the site '{found.Site}', which does not exist.", "site", found.Site);
    }

    public async Task SaveAsync(Operation operation, CancellationToken cancel)
    {
        var tenant = operation.Tenant.Value;
        List<TableEntity> rows =
        [
            DocumentRow.Write(tenant, "operation", new Head(operation.Name, operation.Currency, operation.Seed)),
            DocumentRow.Write(tenant, "workforce", operation.Workforce),
            DocumentRow.Write(tenant, "prices", operation.Prices),
            DocumentRow.Write(tenant, "assumptions", operation.Assumptions),
            DocumentRow.Write(tenant, "finance", operation.Finance),
            .. operation.Sites.Select(site => DocumentRow.Write(tenant, TableKey.Of("site", site.Id.Value), site)),
            .. operation.Groups.Select(group => DocumentRow.Write(tenant, TableKey.Of("group", group.Id.Value), group)),
            .. operation.Teams.Select(team => DocumentRow.Write(tenant, TableKey.Of("team", team.Id.Value), team)),
        ];
        await _table.UpsertAllAsync(rows, cancel);

        var kept = rows.Select(row => row.RowKey).ToHashSet(StringComparer.Ordinal);
        var stale = await _table.Partition(tenant, ["PartitionKey", "RowKey"], cancel).ToListAsync(row => row.RowKey, cancel);
        foreach (var row in stale.Where(row => !kept.Contains(row)))
            await _table.DeleteEntityAsync(tenant, row, cancellationToken: cancel);
        await _table.UpsertEntityAsync(new TableEntity(TenantList, tenant), TableUpdateMode.Replace, cancel);
    }
}
