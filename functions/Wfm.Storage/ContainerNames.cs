namespace Wfm.Storage;

/// <summary>The blob containers.</summary>
public static class ContainerNames
{
    /// <summary>Payloads of messages, by content.</summary>
    public const string Payloads = "payloads";

    /// <summary>All containers.</summary>
    public static IReadOnlyList<string> All { get; } = [Payloads];
}
