using System.CommandLine;
using Wfm.Api.Access;
using Wfm.Domain.Operations;

namespace Wfm.LocalHost.Serve;

/// <summary><c>users</c>: adds a user to a file that <c>serve --users</c> reads.</summary>
internal static class UsersCommand
{
    private static readonly Argument<string> Name = new("name") { Description = "Name to sign in with." };
    private static readonly Option<FileInfo> File = new("--file") { Description = "The file; made where it is missing.", DefaultValueFactory = _ => new FileInfo("users.json") };

    private static readonly Option<string[]> Roles = new("--role")
    {
        Description = $"A role; may be given several times: {string.Join(", ", Enum.GetValues<Role>().Select(RoleRequirement.RoleName))}.", Required = true,
    };

    private static readonly Option<string[]> Sites = new("--site") { Description = "A site the user is limited to; may be given several times." };

    internal static Command Create()
    {
        var command = new Command("users", "Add a user who may sign in to this host, or change one; prints a new password once.") { Name, File, Roles, Sites };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(File).FullName;
            var users = new LocalUsers([]);
            if (System.IO.File.Exists(path) && !LocalUsers.Read(path).TryGet(out users, out var failure))
                return Say.Failure(failure);
            var roles = parsed.GetRequiredValue(Roles);
            if (roles.FirstOrDefault(role => RoleRequirement.RoleNamed(role) is null) is { } unknown)
                return Say.Failure(Failure.Invalid("users.role", $"'{unknown}' is no role; see --help.", "--role", unknown));
            var sites = (parsed.GetValue(Sites) ?? []).Select(SiteId.Parse).ToList();
            if (sites.FirstOrDefault(site => !site.IsSuccess) is { IsSuccess: false, Failure: { Rule: not "result.none" } malformed })
                return Say.Failure(malformed);
            var (with, password) = users.With(parsed.GetRequiredValue(Name), roles, sites.Count == 0 ? null : [.. sites.Select(site => site.Value)]);
            with.Write(path);
            Say.Line($"{parsed.GetRequiredValue(Name)} signs in with {password}");
            return 0;
        });
        return command;
    }
}
