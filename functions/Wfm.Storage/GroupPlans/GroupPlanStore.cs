using Azure.Data.Tables;
using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Planning.PlanGroup;
using Wfm.Planning.Ports;
using Wfm.Storage.Tables;

namespace Wfm.Storage.GroupPlans;

/// <summary>
/// Forecasts: PK <c>{tenant}|{group plan}</c>, RK <c>d|{yyyyMMdd}</c> packed days and <c>outlook</c>, the rest. StaffingPlans: the same, and
/// <c>summary</c>, which is written last.
/// </summary>
internal sealed class GroupPlanStore(StorageAccount account) : IGroupPlanStore
{
    private const string Outlook = "outlook";
    private const string Summary = "summary";
    private readonly TableClient _forecasts = account.Table(TableNames.Forecasts);
    private readonly TableClient _staffing = account.Table(TableNames.StaffingPlans);

    public async Task<bool> ExistsAsync(TenantId tenant, string groupPlan, CancellationToken cancel) =>
        await _staffing.FindAsync(TableKey.Of(tenant.Value, groupPlan), Summary, cancel) is not null;

    public async Task SaveAsync(TenantId tenant, GroupPlan plan, CancellationToken cancel)
    {
        var partition = TableKey.Of(tenant.Value, plan.Id);
        await _forecasts.UpsertAllAsync(
            [
                .. plan.Forecast.Days.Select(day => new TableEntity(partition, TableKey.Of("d", TableKey.Day(day.Date))) { ["Day"] = ForecastFormat.Write(day) }),
                DocumentRow.Write(partition, Outlook, plan.Forecast with { Days = [] }),
            ],
            cancel);
        await _staffing.UpsertAllAsync(
            [
                .. plan.Staffing.Days.Select(day => new TableEntity(partition, TableKey.Of("d", TableKey.Day(day.Date))) { ["Day"] = StaffingFormat.Write(day) }),
                DocumentRow.Write(partition, Outlook, plan.Staffing with { Days = [] }),
            ],
            cancel);
        await _staffing.UpsertEntityAsync(DocumentRow.Write(partition, Summary, plan.Summary), TableUpdateMode.Replace, cancel);
    }

    public async Task<Result<GroupPlanSummary>> SummaryAsync(TenantId tenant, string groupPlan, CancellationToken cancel) =>
        await _staffing.FindAsync(TableKey.Of(tenant.Value, groupPlan), Summary, cancel) is { } row ? DocumentRow.Read<GroupPlanSummary>(row) : Unknown(groupPlan);

    public async Task<Result<GroupForecast>> ForecastAsync(TenantId tenant, string groupPlan, CancellationToken cancel)
    {
        var partition = TableKey.Of(tenant.Value, groupPlan);
        if (await _forecasts.FindAsync(partition, Outlook, cancel) is not { } row)
            return Unknown(groupPlan);
        var forecast = DocumentRow.Read<GroupForecast>(row);
        var days = await _forecasts.Range(partition, "d", cancel: cancel).ToListAsync(day => ForecastFormat.Read(day.GetBinary("Day"), TableKey.Date(day.RowKey[2..]), forecast.SlotsPerDay), cancel);
        return forecast with { Days = days };
    }

    public async Task<Result<StaffingPlan>> StaffingAsync(TenantId tenant, string groupPlan, CancellationToken cancel)
    {
        var partition = TableKey.Of(tenant.Value, groupPlan);
        if (await _staffing.FindAsync(partition, Outlook, cancel) is not { } row)
            return Unknown(groupPlan);
        var days = await _staffing.Range(partition, "d", cancel: cancel).ToListAsync(day => StaffingFormat.Read(day.GetBinary("Day"), TableKey.Date(day.RowKey[2..])), cancel);
        return DocumentRow.Read<StaffingPlan>(row) with { Days = days };
    }

    private static Failure Unknown(string groupPlan) => Failure.NotFound("groupPlan.unknown", $"There is no group plan '{groupPlan}'.", "groupPlan", groupPlan);
}
