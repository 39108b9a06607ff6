using Wfm.Domain.Operations;

namespace Wfm.Api.Access;

/// <summary>Who asks, for which tenant, with which roles, for which sites.</summary>
/// <param name="Name">Name of a person or of a system, for the audit trail.</param>
/// <param name="Tenant">The tenant; everything else does not exist for this caller.</param>
/// <param name="Roles">What the caller may do.</param>
/// <param name="Sites">The sites the caller may see; null for all of the tenant.</param>
public sealed record Caller(string Name, TenantId Tenant, IReadOnlySet<Role> Roles, IReadOnlySet<SiteId>? Sites = null)
{
    /// <summary>True where the caller has the role.</summary>
    public bool Has(Role role) => Roles.Contains(role);

    /// <summary>True where the caller may see what belongs to a site. What it may not see is answered as if it were not there.</summary>
    public bool Sees(SiteId site) => Sites is null || Sites.Contains(site);
}
