using Wfm.Planning.Functions;
using Wfm.Planning.Ports;

namespace Wfm.Planning.WarmUp;

/// <summary>
/// Reads one small partition, so that a new instance has its identity's token and an open connection before its first message. The use cases are made on
/// the way, as everywhere.
/// </summary>
public sealed class WarmUpHandler(IOperationStore operations) : ITimerUseCase
{
    /// <inheritdoc />
    public Task RunAsync(CancellationToken cancel) => operations.TenantsAsync(cancel);
}
