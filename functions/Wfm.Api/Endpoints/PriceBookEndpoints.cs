using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Wfm.Api.Access;
using Wfm.Api.Auditing;
using Wfm.Api.Bodies;
using Wfm.Api.OpenApi;
using Wfm.Api.Paging;
using Wfm.Domain.Budget;
using Wfm.Exports.Csv;
using Wfm.Planning.Finance;
using Wfm.Planning.Ports;

namespace Wfm.Api.Endpoints;

/// <summary>The price book: lines are replaced by JSON or by file, every version is kept.</summary>
internal static class PriceBookEndpoints
{
    private const string CsvType = "text/csv";

    internal sealed record PricesInForce(long Number, string Version, IReadOnlyList<PriceLine> Lines, IReadOnlyList<FinanceWarning> Warnings);

    internal static void MapPriceBook(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api/price-book", ReadAsync).Requires(Role.FinanceRead).Answers<PricesInForce>("Prices in force with source, date and expiry, and what is to be known about them today.").Audits("price-book.read");
        routes.MapGet("/api/price-book/export.csv", CsvAsync).Requires(Role.FinanceRead).AnswersFile("The price book as CSV, to edit and send back.", CsvType).Audits("price-book.export");
        routes.MapGet("/api/price-book/history", HistoryAsync).Requires(Role.FinanceRead).Answers<Page<BookEntry>>("Who changed prices, when and why, newest first.").IsPaged().Audits("price-book.read");
        routes.MapGet("/api/price-book/versions/{number}", VersionAsync).Requires(Role.FinanceRead).Answers<BookVersion<PriceBook>>("A version of the price book.").Audits("price-book.read");
        routes.MapPatch("/api/price-book", ReplaceAsync).Requires(Role.Admin).Accepts<IReadOnlyList<PriceLine>>("application/json", CsvType)
            .Answers<BookEntry>("Replace lines, as JSON or as text/csv: each takes the place of its key and first day. All or none.").TakesReason().NeedsIfMatch().Audits("price-book.change");
    }

    private static async Task<IResult> ReadAsync(HttpContext context, IOperationStore operations, IFinanceBooks books, TimeProvider clock, CancellationToken cancel)
    {
        var tenant = context.Caller().Tenant;
        if (!(await operations.LoadAsync(tenant, cancel)).TryGet(out var operation, out var failure))
            return Problems.Result(failure);
        var history = await books.HistoryAsync(tenant, FinanceBook.PriceBook, cancel);
        var number = history.Count == 0 ? 0 : history[0].Number;
        return Answers.Json(new PricesInForce(
            number, operation.Prices.Version(), operation.Prices.Lines, PriceWarnings.At(operation.Prices, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime))),
            BookEndpoints.Version(number));
    }

    private static async Task<IResult> CsvAsync(HttpContext context, IOperationStore operations, CancellationToken cancel) =>
        (await operations.LoadAsync(context.Caller().Tenant, cancel)).Match(
            operation => Results.Text(PriceBookCsv.Write(operation.Prices), "text/csv; charset=utf-8"), Problems.Result);

    private static async Task<IResult> HistoryAsync(HttpContext context, IFinanceBooks books, CancellationToken cancel) =>
        await context.PageAsync(await books.HistoryAsync(context.Caller().Tenant, FinanceBook.PriceBook, cancel), entry => FormattableString.Invariant($"{entry.Number}"), cancel);

    private static Task<IResult> VersionAsync(string number, HttpContext context, IFinanceBooks books, CancellationToken cancel) =>
        context.BookVersionAsync<PriceBook>(books, FinanceBook.PriceBook, number, cancel);

    private static async Task<IResult> ReplaceAsync(HttpContext context, IFinanceBooks books, FinanceDesk desk, CancellationToken cancel)
    {
        if (!(await LinesAsync(context, cancel)).TryGet(out var lines, out var failure))
            return Problems.Result(failure);
        return await BookEndpoints.ChangeAsync(
            context, books, desk, FinanceBook.PriceBook, lines, (to, tenant, content, number, by, why, stop) => to.ReplacePricesAsync(tenant, content, number, by, why, stop), cancel);
    }

    private static async Task<Result<IReadOnlyList<PriceLine>>> LinesAsync(HttpContext context, CancellationToken cancel)
    {
        if (context.Request.ContentType?.StartsWith(CsvType, StringComparison.OrdinalIgnoreCase) != true)
            return await context.ReadJsonAsync<IReadOnlyList<PriceLine>>(cancel);
        using var reader = new StreamReader(context.Request.Body);
        return PriceBookCsv.Read(await reader.ReadToEndAsync(cancel));
    }
}
