using Wfm.Domain.Operations;

namespace Wfm.Planning.Ports;

/// <summary>Answers given to requests with an idempotency key, so that a request that comes again gets the same one.</summary>
public interface IAnswerStore
{
    /// <summary>Reserves a key for a request; null where it is now ours, else what stands there.</summary>
    Task<GivenAnswer?> ReserveAsync(TenantId tenant, string key, GivenAnswer reservation, CancellationToken cancel);

    /// <summary>Stores the answer under a reserved key.</summary>
    Task SaveAsync(TenantId tenant, string key, GivenAnswer answer, CancellationToken cancel);

    /// <summary>Gives a reserved key up, so that the request may be tried again.</summary>
    Task ReleaseAsync(TenantId tenant, string key, CancellationToken cancel);
}

/// <summary>A request and, once there is one, its answer.</summary>
/// <param name="Request">Content id of the request: another request under the same key is refused.</param>
/// <param name="At">When it came.</param>
/// <param name="Status">HTTP status; null while it is being worked on.</param>
/// <param name="Headers">Headers that belong to the answer.</param>
/// <param name="Body">Its body.</param>
public sealed record GivenAnswer(string Request, DateTimeOffset At, int? Status = null, IReadOnlyDictionary<string, string>? Headers = null, byte[]? Body = null);
