using System.Diagnostics.CodeAnalysis;
using Azure;
using Azure.Core;

namespace Wfm.Faults;

/// <summary>503 Server Busy with Retry-After, as storage answers past its limits.</summary>
internal sealed class BusyResponse : Response
{
    private static readonly HttpHeader s_retryAfter = new("retry-after-ms", "5");

    public override int Status => 503;

    public override string ReasonPhrase => "Server Busy";

    // Set by the transport otherwise, which this answer never passes.
    public override bool IsError => true;

    public override Stream? ContentStream { get; set; }

    public override string ClientRequestId { get; set; } = "";

    public override void Dispose()
    {
    }

    protected override bool ContainsHeader(string name) => name == s_retryAfter.Name;

    protected override IEnumerable<HttpHeader> EnumerateHeaders() => [s_retryAfter];

    protected override bool TryGetHeader(string name, [NotNullWhen(true)] out string? value) => (value = name == s_retryAfter.Name ? s_retryAfter.Value : null) is not null;

    protected override bool TryGetHeaderValues(string name, [NotNullWhen(true)] out IEnumerable<string>? values) => (values = TryGetHeader(name, out var value) ? [value] : null) is not null;
}
