using Wfm.Domain.Operations;
using Wfm.Planning.IngestVolume;

namespace Wfm.Planning.Ports;

/// <summary>The list of imports.</summary>
public interface IImportStore
{
    /// <summary>Adds an import, or returns the one of the same id that is there already, with its first acceptance time.</summary>
    Task<Import> OpenAsync(Import import, CancellationToken cancel);

    /// <summary>Stores what became of an import.</summary>
    Task SaveAsync(Import import, CancellationToken cancel);

    /// <summary>One import; fails with <c>import.unknown</c>.</summary>
    Task<Result<Import>> FindAsync(TenantId tenant, string id, CancellationToken cancel);

    /// <summary>Imports of a tenant, by id.</summary>
    Task<IReadOnlyList<Import>> ListAsync(TenantId tenant, CancellationToken cancel);
}
