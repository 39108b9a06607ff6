using System.Text;
using Wfm.Planning.Json;

namespace Wfm.Planning.Messages;

/// <summary>Messages as text, with what a queue can carry.</summary>
public static class MessageFormat
{
    /// <summary>The version we write and read.</summary>
    public const int Version = 1;

    /// <summary>Most bytes a queue message may have before base64: 48 KiB become 64 KiB, the service's limit.</summary>
    public const int MaximumBytes = 48 * 1024;

    /// <summary>The message as JSON text.</summary>
    public static string Write<T>(T message) => Encoding.UTF8.GetString(WfmJson.Write(message));

    /// <summary>A message from JSON text; fails with <c>json.invalid</c> or <c>message.version</c>.</summary>
    public static Result<T> Read<T>(string text, Func<T, int> version) => WfmJson.Parse<T>(text).Match<Result<T>>(
        message => version(message) == Version
            ? message
            : Failure.Invalid("message.version", $"Message version {version(message)} is not known; this engine reads version {Version}.", "version", version(message)),
        failure => failure);
}
