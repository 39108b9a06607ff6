using Wfm.Domain.Operations;

namespace Wfm.Planning.Messages;

/// <summary>What stands on the <c>roll-ups</c> queue: all groups of this run are planned.</summary>
public sealed record RollUpRequest(int Version, TenantId Tenant, string Run);
