using Wfm.Domain.Operations;
using Wfm.Planning.AdjustForecast;

namespace Wfm.Planning.Ports;

/// <summary>Events and overrides of groups.</summary>
public interface IAdjustmentStore
{
    /// <summary>All of a group's, withdrawn ones too, by id.</summary>
    Task<IReadOnlyList<Adjustment>> ListAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel);

    /// <summary>
    /// Adds one. Saying the same again changes nothing and gives the stored one; fails with <c>adjustment.exists</c> where the id says something else.
    /// </summary>
    Task<Result<Adjustment>> AddAsync(TenantId tenant, PlanningGroupId group, Adjustment adjustment, CancellationToken cancel);

    /// <summary>Withdraws one; again changes nothing. Fails with <c>adjustment.unknown</c>.</summary>
    Task<Result<Adjustment>> WithdrawAsync(TenantId tenant, PlanningGroupId group, string id, string by, CancellationToken cancel);
}
