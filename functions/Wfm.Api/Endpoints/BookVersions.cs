using System.Globalization;
using Microsoft.AspNetCore.Http;
using Wfm.Api.Access;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>Answers with one version of a book by its number.</summary>
internal static class BookVersions
{
    internal static async Task<IResult> BookVersionAsync<T>(this HttpContext context, IFinanceBooks books, FinanceBook book, string number, CancellationToken cancel)
        where T : class =>
        long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var known)
            ? (await books.VersionAsync<T>(context.Caller().Tenant, book, known, cancel)).Answer()
            : Problems.Result(Failure.Invalid("version.number", $"A version is a whole number, but was '{number}'.", "number", number));
}
