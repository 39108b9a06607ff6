using Microsoft.Azure.Functions.Worker;
using Wfm.Planning.Functions;
using Wfm.Planning.WarmUp;

namespace Wfm.FunctionApp;

/// <summary>What runs on a new instance before it is given work.</summary>
public sealed class WarmupFunctions(WarmUpHandler warmUp)
{
    [Function(FunctionNames.Warmup)]
    public Task WarmupAsync([WarmupTrigger] object context, CancellationToken cancel) => warmUp.RunAsync(cancel);
}
