using System.CommandLine;
using Wfm.LocalHost.Demo;
using Wfm.LocalHost.Serve;

var root = new RootCommand("WfmFunctions on this machine: the same functions and API as in Azure, on the Azurite storage emulator or on a storage account.")
{
    DemoCommand.Create(),
    ServeCommand.Create(),
    SetupCommand.Create(),
};
return await root.Parse(args).InvokeAsync();
