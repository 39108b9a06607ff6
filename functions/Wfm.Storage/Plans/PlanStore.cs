using System.Globalization;
using Azure;
using Azure.Data.Tables;
using Wfm.Domain.Budget;
using Wfm.Domain.Capacity;
using Wfm.Domain.Operations;
using Wfm.Planning.Ports;
using Wfm.Planning.RollUp;
using Wfm.Storage.Tables;

namespace Wfm.Storage.Plans;

/// <summary>
/// Plans: PK <c>{tenant}</c>, RK <c>current</c> (the pointer) and <c>h|{number}</c> (history), moved in one transaction; PK <c>{tenant}|{plan}</c>, RK <c>header</c>.
/// CapacityPlans: PK <c>{tenant}|{plan}</c>, RK <c>team|{team}</c>, <c>hiring</c>, <c>basis</c>, <c>basis|{team}</c> and <c>seats</c>. Budgets: PK <c>{tenant}|{plan}</c>, RK <c>{yyyyMM}|{part}</c>. The header is written last.
/// </summary>
internal sealed class PlanStore(StorageAccount account) : IPlanStore
{
    private const string Pointer = "current";
    private const int LinesPerRow = 5_000;
    private readonly TableClient _plans = account.Table(TableNames.Plans);
    private readonly TableClient _capacity = account.Table(TableNames.CapacityPlans);
    private readonly TableClient _budgets = account.Table(TableNames.Budgets);

    public async Task<CurrentPlan?> CurrentAsync(TenantId tenant, CancellationToken cancel)
    {
        if (await _plans.FindAsync(tenant.Value, Pointer, cancel) is not { } row)
            return null;
        var header = (await HeaderAsync(tenant, row.GetString("Plan"), cancel)).Value;
        return new CurrentPlan(header, row.GetInt64("Number")!.Value, row.ETag.ToString());
    }

    public async Task SaveAsync(Plan plan, CancellationToken cancel)
    {
        var partition = Partition(plan.Header.Tenant, plan.Header.Id);
        await _capacity.UpsertAllAsync(
            [
                .. plan.Capacity.Teams.Select(team => DocumentRow.Write(partition, TableKey.Of("team", team.Team.Value), WithoutGroups(team))),
                .. plan.Capacity.Hiring is { } hiring ? [DocumentRow.Write(partition, "hiring", hiring)] : Array.Empty<TableEntity>(),
                .. plan.Basis is { } basis ? PlanBasisRows.Write(partition, basis) : [],
                DocumentRow.Write(partition, "seats", plan.Seats),
            ],
            cancel);
        await _budgets.UpsertAllAsync(BudgetRows(partition, plan.Budget), cancel);
        await _plans.UpsertEntityAsync(DocumentRow.Write(partition, "header", plan.Header), TableUpdateMode.Replace, cancel);
    }

    public async Task<bool> TryPublishAsync(PlanHeader plan, CurrentPlan? expected, string run, CancellationToken cancel)
    {
        if (expected?.Plan.Id == plan.Id)
            return true;

        var tenant = plan.Tenant.Value;
        var number = (expected?.Number ?? 0) + 1;
        var pointer = new TableEntity(tenant, Pointer) { ["Plan"] = plan.Id, ["Number"] = number };
        var history = new TableEntity(tenant, TableKey.Of("h", number.ToString("D10", CultureInfo.InvariantCulture))) { ["Plan"] = plan.Id, ["Run"] = run };
        try
        {
            await _plans.SubmitTransactionAsync(
                [
                    expected is null
                        ? new TableTransactionAction(TableTransactionActionType.Add, pointer)
                        : new TableTransactionAction(TableTransactionActionType.UpdateReplace, pointer, new ETag(expected.Version)),
                    new TableTransactionAction(TableTransactionActionType.Add, history),
                ],
                cancel);
            return true;
        }
        catch (RequestFailedException moved) when (moved.Status is 409 or 412)
        {
            // Ours, with the answer lost on the way? Then the pointer stands where we put it.
            var now = await _plans.FindAsync(tenant, Pointer, cancel);
            return now?.GetString("Plan") == plan.Id;
        }
    }

    public async Task<IReadOnlyList<PublishedPlan>> HistoryAsync(TenantId tenant, CancellationToken cancel)
    {
        var history = await _plans.Range(tenant.Value, "h", cancel: cancel).ToListAsync(
            row => new PublishedPlan(long.Parse(row.RowKey.Split('|')[1], CultureInfo.InvariantCulture), row.GetString("Plan"), row.GetString("Run")), cancel);
        history.Reverse();
        return history;
    }

    public async Task<Result<PlanHeader>> HeaderAsync(TenantId tenant, string plan, CancellationToken cancel) =>
        await _plans.FindAsync(Partition(tenant, plan), "header", cancel) is { } row ? DocumentRow.Read<PlanHeader>(row) : Unknown(plan);

    public async Task<Result<CapacityPlan>> CapacityAsync(TenantId tenant, string plan, CancellationToken cancel)
    {
        var teams = await _capacity.Range(Partition(tenant, plan), "team", cancel: cancel).ToListAsync(DocumentRow.Read<TeamPlan>, cancel);
        var hiring = await _capacity.FindAsync(Partition(tenant, plan), "hiring", cancel);
        return teams.Count == 0
            ? Unknown(plan)
            : new CapacityPlan(teams[0].Weeks[0].Week, [.. teams.OrderBy(team => team.Team)]) { Hiring = hiring is null ? null : DocumentRow.Read<HiringSummary>(hiring) };
    }

    public async Task<Result<PlanBasis>> BasisAsync(TenantId tenant, string plan, CancellationToken cancel)
    {
        var partition = Partition(tenant, plan);
        return await _capacity.FindAsync(partition, PlanBasisRows.Head, cancel) is { } head
            ? PlanBasisRows.Read(head, await _capacity.Range(partition, PlanBasisRows.Head, cancel: cancel).ToListAsync(row => row, cancel))
            : Unknown(plan);
    }

    public async Task<Result<SeatPlan>> SeatsAsync(TenantId tenant, string plan, CancellationToken cancel) =>
        await _capacity.FindAsync(Partition(tenant, plan), "seats", cancel) is { } row ? DocumentRow.Read<SeatPlan>(row) : Unknown(plan);

    public async Task<Result<BudgetEstimate>> BudgetAsync(TenantId tenant, string plan, CancellationToken cancel)
    {
        var months = await _budgets.Partition(Partition(tenant, plan), cancel: cancel).ToListAsync(DocumentRow.Read<BudgetEstimate>, cancel);
        return months.Count == 0 ? Unknown(plan) : months[0] with
        {
            Lines = [.. months.SelectMany(month => month.Lines)],
            Shares = [.. months.SelectMany(month => month.Shares)],
            Drivers = [.. months.SelectMany(month => month.Drivers)],
        };
    }

    // A month is cut where a row would grow past what a table holds; what is not lines goes with the first part.
    private static IEnumerable<TableEntity> BudgetRows(string partition, BudgetEstimate budget)
    {
        var shares = budget.Shares.ToLookup(share => share.Month);
        var drivers = budget.Drivers.ToLookup(driver => driver.Month);
        foreach (var month in budget.Lines.GroupBy(line => line.Month))
        {
            foreach (var (part, lines) in month.Chunk(LinesPerRow).Index())
            {
                var content = part == 0 ? budget with { Lines = lines, Shares = [.. shares[month.Key]], Drivers = [.. drivers[month.Key]] } : budget with { Lines = lines, Shares = [], Drivers = [] };
                yield return DocumentRow.Write(partition, TableKey.Of(month.Key.ToString("yyyyMM", CultureInfo.InvariantCulture), part.ToString("D3", CultureInfo.InvariantCulture)), content);
            }
        }
    }

    private static string Partition(TenantId tenant, string plan) => TableKey.Of(tenant.Value, plan);

    // Groups by the thousand would not fit a row; they are in the group plans.
    private static TeamPlan WithoutGroups(TeamPlan team) => team with { Weeks = [.. team.Weeks.Select(week => week with { Groups = [] })] };

    private static Failure Unknown(string plan) => Failure.NotFound("plan.unknown", $"There is no plan '{plan}'.", "plan", plan);
}
