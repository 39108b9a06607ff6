using System.CommandLine;
using Spectre.Console;
using Wfm.LocalHost.Demo;
using Wfm.LocalHost.Serve;

// A file or a pipe has no width; tables need some.
if (Console.IsOutputRedirected)
    AnsiConsole.Profile.Width = 132;

var root = new RootCommand("WfmFunctions on this machine: the same functions and API as in Azure, on the Azurite storage emulator or on a storage account.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    SetupCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
