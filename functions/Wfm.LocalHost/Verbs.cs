using System.CommandLine;
using Wfm.LocalHost.Backtest;
using Wfm.LocalHost.Demo;
using Wfm.LocalHost.Ingest;
using Wfm.LocalHost.Serve;
using Wfm.LocalHost.Simulate;

namespace Wfm.LocalHost;

/// <summary>Everything the command line can do.</summary>
internal static class Verbs
{
    internal static RootCommand Create() =>
        new("WfmFunctions on this machine: the same functions and API as in Azure, on the Azurite storage emulator or on a storage account.")
        {
            BacktestCommand.Create(),
            DemoCommand.Create(),
            ServeCommand.Create(),
            IngestCommand.Create(),
            SetupCommand.Create(),
            UsersCommand.Create(),
            SimulateCommand.Create(),
        };
}
