using Wfm.Domain.Operations;
using Wfm.Planning.IngestVolume;

namespace Wfm.Planning.Messages;

/// <summary>What stands on the <c>contact-volume</c> queue: rows in the message itself, or a claim check to a file.</summary>
/// <param name="Version">1.</param>
/// <param name="Tenant">Whose volume it is.</param>
/// <param name="Source">Where it comes from, for people: a file name, a system.</param>
/// <param name="Rows">The rows, up to 48 KiB of message; or null.</param>
/// <param name="Payload">The claim check; or null.</param>
/// <param name="SubmittedAt">When it was sent: decides which of two imports is newer. Where it is missing, the time of its first delivery counts.</param>
/// <param name="Choices">How to read the file; what is left out is detected.</param>
/// <param name="Accept">True to import a held file in spite of its rejected rows.</param>
/// <param name="ReplayOf">The import whose rejections this is.</param>
public sealed record VolumeMessage(
    int Version, TenantId Tenant, string Source, IReadOnlyList<VolumeMessageRow>? Rows = null, PayloadReference? Payload = null, DateTimeOffset? SubmittedAt = null,
    ReadingChoices? Choices = null, bool Accept = false, string? ReplayOf = null);

/// <summary>One interval of one group. Start is ISO 8601 with an offset; unknown figures are left out.</summary>
public sealed record VolumeMessageRow(
    string Group,
    DateTimeOffset Start,
    int Minutes,
    double Offered,
    double? Handled = null,
    double? Abandoned = null,
    double? ShortAbandoned = null,
    double? HandleSeconds = null,
    double? TalkSeconds = null,
    double? HoldSeconds = null,
    double? WrapSeconds = null,
    double? AnsweredInTarget = null,
    double? BacklogOpen = null);

/// <summary>A claim check: where the payload lies and how to tell that it is whole.</summary>
/// <param name="Blob">Name in the payload container.</param>
/// <param name="Sha256">Its SHA-256, 64 lower-case hexadecimal digits.</param>
/// <param name="Length">Its length in bytes.</param>
public sealed record PayloadReference(string Blob, string Sha256, long Length);
