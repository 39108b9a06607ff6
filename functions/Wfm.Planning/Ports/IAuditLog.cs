using Wfm.Domain.Operations;
using Wfm.Planning.Audit;

namespace Wfm.Planning.Ports;

/// <summary>Who did what: one chain a tenant, appended to and never changed.</summary>
public interface IAuditLog
{
    /// <summary>Appends an event; two at once become two links in some order.</summary>
    Task<AuditEntry> AppendAsync(TenantId tenant, AuditEvent happened, CancellationToken cancel);

    /// <summary>Up to <paramref name="count"/> entries, newest first, below the number <paramref name="before"/> where it is given.</summary>
    Task<IReadOnlyList<AuditEntry>> ReadAsync(TenantId tenant, long? before, int count, CancellationToken cancel);

    /// <summary>Checks the whole chain.</summary>
    Task<AuditVerification> VerifyAsync(TenantId tenant, CancellationToken cancel);
}
