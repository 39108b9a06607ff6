using Microsoft.Azure.Functions.Worker;
using Wfm.Hosting;
using Wfm.Planning.FileRejection;
using Wfm.Planning.Functions;
using Wfm.Planning.PlanGroup;

namespace Wfm.FunctionApp;

/// <summary>Triggers of planning groups.</summary>
public sealed class PlanFunctions(PlanGroupHandler plan, PlanRequestPoisonHandler poison)
{
    [Function(FunctionNames.PlanGroup)]
    public Task PlanGroupAsync([QueueTrigger(QueueNames.PlanRequests, Connection = StorageSettings.Connection)] string message, CancellationToken cancel) =>
        plan.HandleAsync(message, cancel);

    [Function(FunctionNames.FilePlanRequestPoison)]
    public Task FilePoisonAsync([QueueTrigger(QueueNames.PlanRequestsPoison, Connection = StorageSettings.Connection)] string message, CancellationToken cancel) =>
        poison.HandleAsync(message, cancel);
}
