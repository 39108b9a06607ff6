using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Wfm.Api.Access;
using Wfm.Planning.Ports;

namespace Wfm.Api.Paging;

/// <summary>
/// Cursors: where a page ended, signed (HMAC-SHA256) together with the tenant and the query it belongs to. A cursor that was changed, or is used for another
/// query or by another tenant, is refused.
/// </summary>
internal sealed class Cursors(ISigningKeys keys)
{
    private const int SignatureLength = 16;
    private byte[]? _key;

    internal async Task<string> WriteAsync(HttpContext context, string position, CancellationToken cancel)
    {
        var text = Encoding.UTF8.GetBytes(position);
        return Base64Url.EncodeToString([.. await SignAsync(context, text, cancel), .. text]);
    }

    /// <summary>The position of the request's cursor, null where it has none; fails with <c>cursor.invalid</c>.</summary>
    internal async Task<Result<string?>> ReadAsync(HttpContext context, CancellationToken cancel)
    {
        if (context.Request.Query["cursor"].ToString() is not { Length: > 0 } cursor)
            return (string?)null;
        var bytes = Base64Url.IsValid(cursor) ? Base64Url.DecodeFromChars(cursor) : [];
        var signature = bytes.Length > SignatureLength ? await SignAsync(context, bytes.AsMemory(SignatureLength), cancel) : [];
        return CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, Math.Min(bytes.Length, SignatureLength)), signature) && signature.Length > 0
            ? Encoding.UTF8.GetString(bytes.AsSpan(SignatureLength))
            : Failure.Invalid("cursor.invalid", "The cursor is not one we gave for this query. Begin again without it.", "cursor", cursor.Length > 64 ? cursor[..64] : cursor);
    }

    private async Task<byte[]> SignAsync(HttpContext context, ReadOnlyMemory<byte> position, CancellationToken cancel)
    {
        var key = _key ??= await keys.KeyAsync("cursors", cancel);
        var query = context.Request.Query.Where(pair => pair.Key is not ("cursor" or "limit")).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key}={pair.Value}");
        var scope = ContentId.Of("cursor", [context.Caller().Tenant.Value, context.Request.Path.Value!, .. query]);
        return HMACSHA256.HashData(key, (byte[])[.. Encoding.UTF8.GetBytes(scope), .. position.Span])[..SignatureLength];
    }
}
