using Wfm.Domain.Operations;
using Wfm.Domain.Workforce;

namespace Wfm.Planning.Ports;

/// <summary>Counts of people. Nothing is overwritten: of several counts of a team and day the one accepted last holds.</summary>
public interface IHeadCountStore
{
    /// <summary>Stores counts; the same again changes nothing.</summary>
    Task SaveAsync(TenantId tenant, IReadOnlyList<HeadCount> counts, DateTimeOffset acceptedAt, CancellationToken cancel);

    /// <summary>All counts that hold, by team and day.</summary>
    Task<IReadOnlyList<HeadCount>> ListAsync(TenantId tenant, CancellationToken cancel);
}
