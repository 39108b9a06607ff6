using Microsoft.Azure.Functions.Worker;
using Wfm.Hosting;
using Wfm.Planning.FileRejection;
using Wfm.Planning.Functions;
using Wfm.Planning.RollUp;

namespace Wfm.FunctionApp;

/// <summary>Triggers of roll-ups.</summary>
public sealed class RollUpFunctions(RollUpHandler rollUp, RollUpPoisonHandler poison)
{
    [Function(FunctionNames.RollUp)]
    public Task RollUpAsync([QueueTrigger(QueueNames.RollUps, Connection = StorageSettings.Connection)] string message, CancellationToken cancel) =>
        rollUp.HandleAsync(message, cancel);

    [Function(FunctionNames.FileRollUpPoison)]
    public Task FilePoisonAsync([QueueTrigger(QueueNames.RollUpsPoison, Connection = StorageSettings.Connection)] string message, CancellationToken cancel) =>
        poison.HandleAsync(message, cancel);
}
