using Wfm.Domain.Operations;

namespace Wfm.Planning.Ports;

/// <summary>Everything that could not be used, kept with the reason so that it can be mended and replayed.</summary>
public interface IRejectionStore
{
    /// <summary>Stores rejections; the same one again changes nothing.</summary>
    Task SaveAsync(TenantId tenant, IReadOnlyCollection<Rejection> rejections, CancellationToken cancel);

    /// <summary>Stores rejected rows of one import, many to a page. The same page again changes nothing.</summary>
    Task SavePageAsync(TenantId tenant, string origin, int page, IReadOnlyList<Rejection> rejections, CancellationToken cancel);

    /// <summary>Rejections of a tenant, by origin and key.</summary>
    Task<IReadOnlyList<Rejection>> ListAsync(TenantId tenant, CancellationToken cancel);

    /// <summary>Rejections of one import or queue, in order.</summary>
    IAsyncEnumerable<Rejection> OfAsync(TenantId tenant, string origin, CancellationToken cancel);
}

/// <summary>A row or a message that could not be used.</summary>
/// <param name="Origin">The import's id, or the queue's name.</param>
/// <param name="Key">Tells it apart within its origin: the line, or the id of the message's content.</param>
/// <param name="Problem">Field, value and rule.</param>
/// <param name="Content">The row or message as it came.</param>
public sealed record Rejection(string Origin, string Key, Problem Problem, string Content);
