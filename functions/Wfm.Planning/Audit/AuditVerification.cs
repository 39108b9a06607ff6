using Wfm.Domain.Operations;

namespace Wfm.Planning.Audit;

/// <summary>What checking a chain from its first entry to its head found.</summary>
/// <param name="Entries">How many entries were checked.</param>
/// <param name="Intact">True where every entry is unchanged and none is missing.</param>
/// <param name="FirstBroken">Number of the first entry that is missing or changed; null where none is.</param>
/// <param name="Head">Hash of the last entry: kept elsewhere, it proves later that nothing before it was rewritten.</param>
public sealed record AuditVerification(long Entries, bool Intact, long? FirstBroken, string Head)
{
    /// <summary>Checks entries in the order of their numbers against the number the chain's head has.</summary>
    public static AuditVerification Of(TenantId tenant, IEnumerable<AuditEntry> entries, long headNumber)
    {
        AuditEntry? last = null;
        foreach (var entry in entries)
        {
            if (!entry.Follows(last, tenant))
                return new AuditVerification(last?.Number ?? 0, false, (last?.Number ?? 0) + 1, last?.Hash ?? "");
            last = entry;
        }

        var found = last?.Number ?? 0;
        return found == headNumber ? new AuditVerification(found, true, null, last?.Hash ?? "") : new AuditVerification(found, false, found + 1, last?.Hash ?? "");
    }
}
