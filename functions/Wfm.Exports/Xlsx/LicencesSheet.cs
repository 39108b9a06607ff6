using Wfm.Exports.Pack;

namespace Wfm.Exports.Xlsx;

/// <summary>Seats by site, and licences by product: three different quantities from one plan.</summary>
internal static class LicencesSheet
{
    internal static void Add(WorkbookWriter book, FinancePack pack) =>
        book.Sheet("Licences", [12, 18], frozenRows: 1, frozenColumns: 1, sheet =>
        {
            var sites = pack.Seats.Months.SelectMany(month => month.Seats.Keys).Distinct().Order().ToList();
            var products = pack.Operation.Finance.Licences;
            sheet.Header([
                "Month", .. sites.Select(site => $"Seats {site}"), "Seats", "Named users", "Concurrent users", "Logged-in hours",
                .. products.SelectMany(product => new[] { $"{product.Product} used ({product.Model})", $"{product.Product} billed", $"{product.Product} order by" })]);
            foreach (var month in pack.Seats.Months)
            {
                sheet.Row();
                sheet.Date(month.Month, CellStyle.Month);
                foreach (var site in sites)
                    sheet.Number(month.Seats.TryGetValue(site, out var seats) ? seats : 0, CellStyle.Whole);
                if (sites.Count > 0)
                    sheet.Formula($"SUM({SheetWriter.Cell(1, sheet.RowNumber)}:{SheetWriter.Cell(sites.Count, sheet.RowNumber)})", month.Seats.Values.Sum(), CellStyle.Whole);
                else
                    sheet.Number(0, CellStyle.Whole);
                sheet.Number(month.NamedUsers, CellStyle.Whole);
                sheet.Number(month.ConcurrentUsers, CellStyle.Whole);
                sheet.Number(month.LoggedInHours);
                foreach (var product in month.Licences)
                {
                    sheet.Number(product.Used);
                    sheet.Number(product.Billed);
                    sheet.Date(product.OrderBy);
                }
            }
        });
}
