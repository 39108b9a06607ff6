using System.Globalization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Bodies;
using Wfm.Api.Conditions;
using Wfm.Api.OpenApi;
using Wfm.Domain.Operations;
using Wfm.Planning.Finance;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>What all books of finance have in common: a newest version with an ETag, and changes on top of it.</summary>
internal static class BookEndpoints
{
    private const int LongestReason = 500;

    /// <summary>Adds a version to a book.</summary>
    internal delegate Task<Result<BookEntry>> Append<T>(FinanceDesk desk, TenantId tenant, T content, long expected, string by, string reason, CancellationToken cancel);

    /// <summary>It takes why the change is made.</summary>
    internal static RouteHandlerBuilder TakesReason(this RouteHandlerBuilder builder) => builder.TakesQuery("reason", "Why, for the history; at most 500 characters.", "Quote of March");

    /// <summary>Answers the newest version.</summary>
    internal static Delegate ReadAsync<T>(FinanceBook book) => async (HttpContext context, IFinanceBooks books, CancellationToken cancel) =>
    {
        if (await books.CurrentAsync<T>(context.Caller().Tenant, book, cancel) is not { } current)
            return Problems.Result(Failure.NotFound("book.empty", "There is nothing here yet."));
        return Answers.Json(current, Version(current.Entry.Number));
    };

    /// <summary>Takes a change as JSON, on top of the version its If-Match names.</summary>
    internal static Delegate ChangeAsync<T>(FinanceBook book, Append<T> append)
        where T : notnull => async (HttpContext context, IFinanceBooks books, FinanceDesk desk, CancellationToken cancel) =>
    {
        if (!(await context.ReadJsonAsync<T>(cancel)).TryGet(out var content, out var failure))
            return Problems.Result(failure);
        return await ChangeAsync(context, books, desk, book, content, append, cancel);
    };

    /// <summary>Adds a version, with its line in the audit trail.</summary>
    internal static async Task<IResult> ChangeAsync<T>(HttpContext context, IFinanceBooks books, FinanceDesk desk, FinanceBook book, T content, Append<T> append, CancellationToken cancel)
    {
        var (tenant, by) = (context.Caller().Tenant, context.Caller().Name);
        var history = await books.HistoryAsync(tenant, book, cancel);
        var newest = history.Count == 0 ? 0 : history[0].Number;
        if (Preconditions.Check(context, newest == 0 && !HasDefaults(book) ? null : ETags.OfVersion(Version(newest))) is { } unmatched)
            return Problems.Result(unmatched);
        var reason = context.Request.Query["reason"].ToString();
        if (reason.Length > LongestReason)
            return Problems.Result(Failure.Invalid("reason.length", $"A reason has at most {LongestReason} characters.", "reason"));
        if (!(await append(desk, tenant, content, newest, by, reason, cancel)).TryGet(out var entry, out var failure))
            return Problems.Result(failure);
        context.AuditChange(newest == 0 ? null : history[0].Change.Version, entry.Change.Version);
        return Answers.Json(entry, Version(entry.Number));
    }

    /// <summary>What the ETag of a version is made of.</summary>
    internal static string Version(long number) => number.ToString(CultureInfo.InvariantCulture);

    // Prices and assumptions are there before anybody changes them.
    private static bool HasDefaults(FinanceBook book) => book is FinanceBook.PriceBook or FinanceBook.Assumptions;
}
