using System.CommandLine;

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

    internal static void AddTo(Command command)
    {
        command.Options.Add(Port);
        command.Options.Add(StoragePort);
        command.Options.Add(Data);
        command.Options.Add(Storage);
    }
}
