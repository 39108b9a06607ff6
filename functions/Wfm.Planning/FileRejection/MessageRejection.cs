using Wfm.Domain.Operations;
using Wfm.Planning.Functions;
using Wfm.Planning.Json;
using Wfm.Planning.Ports;

namespace Wfm.Planning.FileRejection;

/// <summary>Files a message that can never be used, under its queue and the id of its content, so that filing it twice files it once.</summary>
internal static class MessageRejection
{
    /// <summary>Where messages go that do not even say whose they are.</summary>
    internal static TenantId Unknown { get; } = TenantId.Of("unknown-tenant");

    internal static Task RejectMessageAsync(
        this IRejectionStore rejections, string queue, string message, Failure failure, CancellationToken cancel, TenantId? tenant = null)
    {
        var owner = tenant ?? Owner(message) ?? Unknown;
        Telemetry.Rejected(owner, queue);
        return rejections.SaveAsync(
            owner,
            [new Rejection(queue, ContentId.Of("message", message), failure.Problems[0] with { Message = failure.Message }, message)],
            cancel);
    }

    // Read even where the rest of the message cannot be.
    private static TenantId? Owner(string message) => WfmJson.Parse<Addressed>(message).Match(addressed => addressed.Tenant, TenantId? (_) => null);

    // What all our messages have in common; the rest is ignored.
    private sealed record Addressed(TenantId Tenant);
}
