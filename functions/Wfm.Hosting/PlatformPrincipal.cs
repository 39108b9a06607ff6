using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;
using Wfm.Api.Access;
using Wfm.Domain.Operations;

namespace Wfm.Hosting;

/// <summary>
/// Reads the principal that App Service authentication puts on a request. The platform strips such a header from outside requests only while
/// authentication is on, so the header is believed only where the platform says that it is (<c>WEBSITE_AUTH_ENABLED</c>). Closed otherwise.
/// </summary>
public static class PlatformPrincipal
{
    private const string Header = "X-MS-CLIENT-PRINCIPAL";
    private const string SitePrefix = "Site.";

    private sealed record Claim(string? Typ, string? Val);

    private sealed record Principal(string? Auth_typ, string? Name_typ, string? Role_typ, IReadOnlyList<Claim>? Claims);

    /// <summary>The caller; fails where authentication is off, the header is missing or malformed, or no tenant is set (<c>Wfm__Tenant</c>).</summary>
    public static Result<Caller> Read(IHeaderDictionary headers, IConfiguration configuration)
    {
        if (!string.Equals(configuration["WEBSITE_AUTH_ENABLED"], "true", StringComparison.OrdinalIgnoreCase))
            return Failure.Forbidden("access.authenticationOff", "Platform authentication is off, so nobody can be told from anybody. Turn it on.");
        if (headers[Header].ToString() is not { Length: > 0 } encoded || Decode(encoded) is not { } principal)
            return Failure.Forbidden("access.anonymous", "Sign in first.");
        return TenantId.Parse(configuration["Wfm:Tenant"]).Map(tenant => new Caller(Name(principal), tenant, Roles(principal), Sites(principal)));
    }

    private static Principal? Decode(string encoded)
    {
        try
        {
            return JsonSerializer.Deserialize<Principal>(Convert.FromBase64String(encoded), JsonSerializerOptions.Web);
        }
        catch (Exception malformed) when (malformed is FormatException or JsonException)
        {
            return null;
        }
    }

    private static string Name(Principal principal) =>
        principal.Claims?.FirstOrDefault(claim => claim.Typ == (principal.Name_typ ?? "name"))?.Val ?? "unnamed";

    private static HashSet<Role> Roles(Principal principal)
    {
        var held = Held(principal);
        return [.. Enum.GetValues<Role>().Where(role => held.Contains(RoleRequirement.RoleName(role), StringComparer.Ordinal))];
    }

    // Whoever holds any Site.{id} is limited to those sites; one that names no possible site opens none.
    private static HashSet<SiteId>? Sites(Principal principal)
    {
        var named = Held(principal).Where(role => role.StartsWith(SitePrefix, StringComparison.Ordinal)).Select(role => SiteId.Parse(role[SitePrefix.Length..])).ToList();
        return named.Count == 0 ? null : [.. named.Where(site => site.IsSuccess).Select(site => site.Value)];
    }

    private static List<string> Held(Principal principal) =>
        [.. (principal.Claims ?? []).Where(claim => claim.Typ == (principal.Role_typ ?? "roles") || claim.Typ == "roles").Select(claim => claim.Val).OfType<string>()];
}
