using Wfm.Domain.Operations;

namespace Wfm.Planning.RollUp;

/// <summary>What a plan is made of. Its id is derived from this and from the operation, so the same inputs are the same plan.</summary>
/// <param name="Tenant">Whose plan.</param>
/// <param name="Id">Content id.</param>
/// <param name="EngineVersion">Version of the planning maths.</param>
/// <param name="OperationId">Content id of the operation's settings it was made with.</param>
/// <param name="FirstWeek">The Monday it begins with.</param>
/// <param name="Groups">The group plans it adds up, by group.</param>
public sealed record PlanHeader(
    TenantId Tenant, string Id, string EngineVersion, string OperationId, DateOnly FirstWeek, IReadOnlyList<PlannedGroup> Groups);

/// <summary>One group's part in a plan.</summary>
/// <param name="Group">The group.</param>
/// <param name="GroupPlan">Content id of its forecast and staffing.</param>
/// <param name="Sequence">The night it was planned in: an older night never replaces a newer one.</param>
public sealed record PlannedGroup(PlanningGroupId Group, string GroupPlan, long Sequence);
