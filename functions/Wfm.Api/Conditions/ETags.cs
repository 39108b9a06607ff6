using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Primitives;
using Wfm.Planning.Json;

namespace Wfm.Api.Conditions;

/// <summary>Entity tags: what a caller saw, in a few characters.</summary>
internal static class ETags
{
    /// <summary>The strong tag of a body.</summary>
    internal static string Of(ReadOnlySpan<byte> body) => $"\"{Base64Url.EncodeToString(SHA256.HashData(body).AsSpan(0, 18))}\"";

    /// <summary>The tag of a value as <see cref="Answers.Json"/> writes it.</summary>
    internal static string OfValue<T>(T value) => Of(WfmJson.Write(value).AsSpan());

    /// <summary>The tag of a resource that has a version of its own; storage versions may hold quotes.</summary>
    internal static string OfVersion(string version) => Of(Encoding.UTF8.GetBytes(version));

    /// <summary>True where a list of tags, or <c>*</c>, holds the tag.</summary>
    internal static bool Matches(StringValues tags, string tag) =>
        tags.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries)).Any(value => value == "*" || value == tag);
}
