using Wfm.Domain.Operations;

namespace Wfm.Planning.Audit;

/// <summary>What somebody did, before it is sealed into the chain.</summary>
/// <param name="Who">Name of the caller, or of the function.</param>
/// <param name="Action">Verb and subject, as <c>budget.export</c> or <c>price-book.change</c>.</param>
/// <param name="Target">What it was done to: the address of the resource.</param>
/// <param name="Before">Content hash of the resource before; null where there was none or nothing changed.</param>
/// <param name="After">Content hash after, or of what was exported.</param>
public sealed record AuditEvent(string Who, string Action, string Target, string? Before = null, string? After = null);

/// <summary>One link of a tenant's audit chain: an event, and a hash over it and over the link before.</summary>
/// <param name="Number">1, 2, 3 .. without gaps.</param>
/// <param name="At">When it was written.</param>
/// <param name="Event">What was done.</param>
/// <param name="Previous">Hash of the entry before; empty for the first.</param>
/// <param name="Hash">Hash of everything above.</param>
public sealed record AuditEntry(long Number, DateTimeOffset At, AuditEvent Event, string Previous, string Hash)
{
    /// <summary>The entry that follows <paramref name="last"/>.</summary>
    public static AuditEntry After(AuditEntry? last, TenantId tenant, AuditEvent happened, DateTimeOffset at)
    {
        // Whole milliseconds, as storage and JSON keep them, or the hash could not be computed again.
        var written = DateTimeOffset.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());
        var entry = new AuditEntry((last?.Number ?? 0) + 1, written, happened, last?.Hash ?? "", "");
        return entry with { Hash = entry.Seal(tenant) };
    }

    /// <summary>True where the entry is unchanged and follows <paramref name="last"/>.</summary>
    public bool Follows(AuditEntry? last, TenantId tenant) =>
        Number == (last?.Number ?? 0) + 1 && Previous == (last?.Hash ?? "") && Hash == Seal(tenant);

    private string Seal(TenantId tenant)
    {
        using var id = new ContentId("audit");
        id.Add(tenant.Value).Add(Number).Add(At.ToUnixTimeMilliseconds()).Add(Event.Who).Add(Event.Action).Add(Event.Target);
        return id.Add(Event.Before ?? "").Add(Event.After ?? "").Add(Previous).ToString();
    }
}
