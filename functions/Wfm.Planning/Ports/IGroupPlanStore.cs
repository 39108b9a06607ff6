using Wfm.Domain.Forecasting;
using Wfm.Domain.Operations;
using Wfm.Domain.Staffing;
using Wfm.Planning.PlanGroup;

namespace Wfm.Planning.Ports;

/// <summary>Forecast and staffing of groups, immutable, by the content id of everything they were made from.</summary>
public interface IGroupPlanStore
{
    /// <summary>True where the plan is stored whole.</summary>
    Task<bool> ExistsAsync(TenantId tenant, string groupPlan, CancellationToken cancel);

    /// <summary>Stores a plan; the summary last, so that a plan that has one is whole.</summary>
    Task SaveAsync(TenantId tenant, GroupPlan plan, CancellationToken cancel);

    /// <summary>The summary; fails with <c>groupPlan.unknown</c>.</summary>
    Task<Result<GroupPlanSummary>> SummaryAsync(TenantId tenant, string groupPlan, CancellationToken cancel);

    /// <summary>The forecast; fails with <c>groupPlan.unknown</c>.</summary>
    Task<Result<GroupForecast>> ForecastAsync(TenantId tenant, string groupPlan, CancellationToken cancel);

    /// <summary>The staffing by interval; fails with <c>groupPlan.unknown</c>.</summary>
    Task<Result<StaffingPlan>> StaffingAsync(TenantId tenant, string groupPlan, CancellationToken cancel);
}
