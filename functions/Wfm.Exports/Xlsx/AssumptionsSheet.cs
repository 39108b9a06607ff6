using Wfm.Domain.Budget;
using Wfm.Domain.Budget.Assumptions;
using Wfm.Exports.Pack;

namespace Wfm.Exports.Xlsx;

/// <summary>Prices and assumptions with source, date, range, owner and expiry; and what is to be known about them at the plan's start.</summary>
internal static class AssumptionsSheet
{
    internal static void AddPrices(WorkbookWriter book, FinancePack pack) =>
        book.Sheet("Prices", [30, 14, 12, 12, 12, 10, 13, 13, 13, 12, 90], frozenRows: 1, frozenColumns: 1, sheet =>
        {
            sheet.Header("Key", "Unit", "Low", "Typical", "High", "Currency", "Valid from", "Source date", "Fresh until", "Owner", "Source");
            foreach (var line in pack.Operation.Prices.Lines)
            {
                sheet.Row();
                sheet.Text(line.Key);
                sheet.Text(line.Unit.ToString());
                sheet.Number(line.Low, CellStyle.Plain);
                sheet.Number(line.Typical, CellStyle.Plain);
                sheet.Number(line.High, CellStyle.Plain);
                sheet.Text(line.Currency.Code);
                sheet.Date(line.ValidFrom);
                sheet.Date(line.SourceDate ?? line.ValidFrom);
                sheet.Date(line.FreshUntil);
                sheet.Text(line.Owner);
                sheet.Text(line.Source);
            }
        });

    internal static void Add(WorkbookWriter book, FinancePack pack) =>
        book.Sheet("Assumptions", [30, 12, 12, 12, 12, 13, 13, 12, 90], frozenRows: 1, frozenColumns: 1, sheet =>
        {
            sheet.Header("Key", "Unit", "Low", "Typical", "High", "Source date", "Fresh until", "Owner", "Source");
            foreach (var entry in pack.Operation.Assumptions.Entries)
            {
                sheet.Row();
                sheet.Text(entry.Key);
                sheet.Text(entry.Unit);
                sheet.Number(entry.Low, CellStyle.Plain);
                sheet.Number(entry.Typical, CellStyle.Plain);
                sheet.Number(entry.High, CellStyle.Plain);
                sheet.Date(entry.SourceDate);
                sheet.Date(entry.FreshUntil);
                sheet.Text(entry.Owner);
                sheet.Text(entry.Source);
            }

            sheet.Row();
            sheet.Header("Warning", "Key", "Owner", "What");
            foreach (var warning in PriceWarnings.At(pack.Operation.Prices, pack.Capacity.FirstWeek)
                .Concat(pack.Operation.Assumptions.Warnings(pack.Capacity.FirstWeek, FiguresInUse.Of(pack.Operation))))
            {
                sheet.Row();
                sheet.Text(warning.Rule);
                sheet.Text(warning.Key);
                sheet.Text(warning.Owner);
                sheet.Text(warning.Message);
            }
        });
}
