using System.CommandLine;
using Wfm.LocalHost.Azurite;

namespace Wfm.LocalHost.Serve;

/// <summary><c>setup</c>: installs what the other verbs need, so that they start without the network.</summary>
internal static class SetupCommand
{
    internal static Command Create()
    {
        var command = new Command("setup", "Install the Azurite storage emulator now, so that nothing has to be fetched later.");
        command.SetAction(async (_, cancel) =>
        {
            var installed = await AzuriteInstall.EnsureAsync(Say.Line, cancel);
            if (!installed.TryGet(out var folder, out var failure))
                return Say.Failure(failure);
            Say.Line($"Azurite {AzuriteInstall.Version} is in {folder}.");
            return 0;
        });
        return command;
    }
}
