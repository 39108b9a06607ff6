using Wfm.Domain.Operations;

namespace Wfm.Planning.Messages;

/// <summary>What stands on the <c>plan-requests</c> queue: plan this group for this run.</summary>
public sealed record PlanRequest(int Version, TenantId Tenant, string Run, PlanningGroupId Group);
