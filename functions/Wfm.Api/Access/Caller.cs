using Wfm.Domain.Operations;

namespace Wfm.Api.Access;

/// <summary>Who asks, for which tenant, with which roles.</summary>
public sealed record Caller(string Name, TenantId Tenant, IReadOnlySet<Role> Roles);
