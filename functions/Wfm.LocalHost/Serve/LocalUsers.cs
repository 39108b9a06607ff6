using System.Security.Cryptography;
using System.Text;
using Wfm.Api.Access;
using Wfm.Domain.Operations;
using Wfm.Planning.Json;

namespace Wfm.LocalHost.Serve;

/// <summary>
/// People who may sign in to a local host, by name and a generated password of 160 bits. The file keeps the hash of a password only; a password nobody can
/// guess needs no slow hash.
/// </summary>
internal sealed class LocalUsers(IReadOnlyList<LocalUsers.User> users)
{
    /// <summary>One user: what the file holds.</summary>
    internal sealed record User(string Name, string PasswordHash, IReadOnlyList<string> Roles, IReadOnlyList<SiteId>? Sites = null);

    private sealed record Document(IReadOnlyList<User> Users);

    /// <summary>Reads a file; fails where it is missing, is no such file, or names a role there is not.</summary>
    internal static Result<LocalUsers> Read(string path)
    {
        if (!File.Exists(path))
            return Failure.NotFound("users.missing", $"There is no file '{path}'. Make one with the verb users.", "--users", path);
        if (!WfmJson.Parse<Document>(File.ReadAllText(path)).TryGet(out var document, out var failure))
            return failure;
        var unknown = document.Users.SelectMany(user => user.Roles).FirstOrDefault(role => RoleRequirement.RoleNamed(role) is null);
        return unknown is null
            ? new LocalUsers(document.Users)
            : Failure.Invalid("users.role", $"'{unknown}' is no role. Roles are {string.Join(", ", Enum.GetValues<Role>().Select(RoleRequirement.RoleName))}.", "roles", unknown);
    }

    /// <summary>Adds a user, or gives one another password and other roles; the password is told once.</summary>
    internal (LocalUsers Users, string Password) With(string name, IReadOnlyList<string> roles, IReadOnlyList<SiteId>? sites)
    {
        var password = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(20));
        return (new LocalUsers([.. users.Where(user => user.Name != name), new User(name, Hash(password), roles, sites)]), password);
    }

    /// <summary>Writes the file, for its owner only.</summary>
    internal void Write(string path)
    {
        File.WriteAllBytes(path, WfmJson.Write(new Document(users)));
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }

    /// <summary>The caller who signs in so, or null.</summary>
    internal Caller? SignIn(string name, string password, TenantId tenant)
    {
        var user = users.FirstOrDefault(known => known.Name == name);
        // Hashed and compared whether or not there is such a user: the time taken tells nothing.
        var same = CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Hash(password)), Encoding.ASCII.GetBytes(user?.PasswordHash ?? Hash("")));
        return user is null || !same
            ? null
            : new Caller(user.Name, tenant, user.Roles.Select(RoleRequirement.RoleNamed).OfType<Role>().ToHashSet(), user.Sites?.ToHashSet());
    }

    private static string Hash(string password) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(password)));
}
