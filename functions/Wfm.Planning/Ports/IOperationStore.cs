using Wfm.Domain.Operations;

namespace Wfm.Planning.Ports;

/// <summary>What tenants have told us about themselves.</summary>
public interface IOperationStore
{
    /// <summary>All tenants, in key order.</summary>
    Task<IReadOnlyList<TenantId>> TenantsAsync(CancellationToken cancel);

    /// <summary>Everything about a tenant; fails with <c>operation.unknown</c>.</summary>
    Task<Result<Operation>> LoadAsync(TenantId tenant, CancellationToken cancel);

    /// <summary>One group with its site; fails with <c>group.unknown</c>.</summary>
    Task<Result<GroupAtSite>> LoadGroupAsync(TenantId tenant, PlanningGroupId group, CancellationToken cancel);

    /// <summary>Replaces everything about a tenant.</summary>
    Task SaveAsync(Operation operation, CancellationToken cancel);
}

/// <summary>A group and the site whose clock it lives by.</summary>
public sealed record GroupAtSite(PlanningGroup Group, Site Site);
