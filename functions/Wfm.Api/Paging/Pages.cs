using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Wfm.Api.Paging;

/// <summary>Answers a list page by page: <c>?limit=</c> up to 500, <c>?cursor=</c> from the page before.</summary>
internal static class Pages
{
    internal const int DefaultLimit = 100;
    internal const int MaximumLimit = 500;

    /// <summary>A page of a list that is at hand; <paramref name="key"/> tells its items apart and is stable.</summary>
    internal static Task<IResult> PageAsync<T>(this HttpContext context, IReadOnlyList<T> items, Func<T, string> key, CancellationToken cancel) => context.PageAsync(
        (after, count, _) =>
        {
            var from = after is null ? 0 : items.Index().Where(item => key(item.Item) == after).Select(item => item.Index + 1).FirstOrDefault(-1);
            return Task.FromResult<Result<IReadOnlyList<T>>>(from < 0
                ? Failure.Invalid("cursor.gone", "The list has changed and the item the last page ended with is gone. Begin again without the cursor.", "cursor")
                : items.Skip(from).Take(count).ToList());
        },
        key,
        cancel);

    /// <summary>A page of a list that is read from storage in parts: <paramref name="read"/> gives up to so many items after a key.</summary>
    internal static async Task<IResult> PageAsync<T>(
        this HttpContext context, Func<string?, int, CancellationToken, Task<Result<IReadOnlyList<T>>>> read, Func<T, string> key, CancellationToken cancel)
    {
        var cursors = context.RequestServices.GetRequiredService<Cursors>();
        if (!Limit(context.Request).TryGet(out var limit, out var failure) || !(await cursors.ReadAsync(context, cancel)).TryGet(out var after, out failure))
            return Problems.Result(failure);
        // One more than asked for tells whether there is a next page.
        if (!(await read(after, limit + 1, cancel)).TryGet(out var items, out failure))
            return Problems.Result(failure);
        var page = items.Take(limit).ToList();
        var next = items.Count > limit ? await cursors.WriteAsync(context, key(page[^1]), cancel) : null;
        if (next is not null)
            context.Response.Headers.Link = $"<{context.Request.Path}{context.Request.QueryString.With("cursor", next)}>; rel=\"next\"";
        return Answers.Json(new Page<T>(page, next));
    }

    private static QueryString With(this QueryString query, string name, string value)
    {
        var others = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(query.Value).Where(pair => pair.Key != name);
        return QueryString.Create(others).Add(name, value);
    }

    private static Result<int> Limit(HttpRequest request)
    {
        var text = request.Query["limit"].ToString();
        if (text.Length == 0)
            return DefaultLimit;
        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var limit) && limit is >= 1 and <= MaximumLimit
            ? limit
            : Failure.Invalid("limit.range", $"limit must be a whole number from 1 to {MaximumLimit}.", "limit", text.Length > 64 ? text[..64] : text);
    }
}
