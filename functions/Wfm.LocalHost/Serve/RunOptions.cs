using System.CommandLine;
using System.Net;
using Wfm.Domain.Operations;

namespace Wfm.LocalHost.Serve;

/// <summary>Options every verb that runs the host has.</summary>
internal static class RunOptions
{
    internal static readonly Option<int> Port = new("--port") { Description = "Port of the API and the dashboard on 127.0.0.1.", DefaultValueFactory = _ => 7071 };

    internal static readonly Option<int> StoragePort = new("--storage-port")
    {
        Description = "First of the three ports of the Azurite storage emulator on 127.0.0.1.", DefaultValueFactory = _ => 10000,
    };

    internal static readonly Option<DirectoryInfo?> Data = new("--data") { Description = "Folder to keep the emulator's data in; in memory otherwise." };

    internal static readonly Option<string?> Storage = new("--storage")
    {
        Description = "Connection string of a storage account to use instead of the emulator (or set AzureWebJobsStorage).",
    };

    internal static readonly Option<FileInfo?> Users = new("--users")
    {
        Description = "File of users who may sign in (see the verb users); otherwise whoever is at this machine owns it.",
    };

    internal static readonly Option<string> Listen = new("--listen")
    {
        Description = "Address of the interface to answer on. Any but this machine's own needs --users.", DefaultValueFactory = _ => "127.0.0.1",
    };

    /// <summary>The settings of a verb that runs the host, for a tenant and by a clock; fails where an option makes no sense.</summary>
    internal static Result<LocalApp.Settings> Read(ParseResult parsed, TenantId tenant, TimeProvider clock)
    {
        if (!IPAddress.TryParse(parsed.GetRequiredValue(Listen), out var address))
            return Failure.Invalid("listen.address", $"--listen must be an IP address, but was '{parsed.GetRequiredValue(Listen)}'.", "--listen", parsed.GetRequiredValue(Listen));
        LocalUsers? users = null;
        if (parsed.GetValue(Users) is { } file && !LocalUsers.Read(file.FullName).TryGet(out users, out var failure))
            return failure;
        return new LocalApp.Settings(parsed.GetRequiredValue(Port), parsed.GetRequiredValue(StoragePort), parsed.GetValue(Data)?.FullName, parsed.GetValue(Storage), tenant, clock) { Listen = address, Users = users };
    }

    internal static void AddTo(Command command)
    {
        command.Options.Add(Users);
        command.Options.Add(Listen);
        command.Options.Add(Port);
        command.Options.Add(StoragePort);
        command.Options.Add(Data);
        command.Options.Add(Storage);
    }
}
