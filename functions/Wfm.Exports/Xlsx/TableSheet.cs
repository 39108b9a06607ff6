using Wfm.Domain.Budget.Views;
using Wfm.Domain.Units;

namespace Wfm.Exports.Xlsx;

/// <summary>A budget table: rows by months, with totals of rows and columns as formulas.</summary>
internal static class TableSheet
{
    internal const int HeaderRow = 1;

    internal static void Add(WorkbookWriter book, string name, BudgetTable table) =>
        book.Sheet(name, [26, 14], frozenRows: HeaderRow, frozenColumns: 1, sheet => Rows(sheet, table));

    /// <summary>Header, rows and total; the first row of figures is <see cref="HeaderRow"/> + 1.</summary>
    internal static void Rows(SheetWriter sheet, BudgetTable table)
    {
        sheet.Row();
        sheet.Text($"{table.Dimension}, {table.Currency}", CellStyle.Header);
        foreach (var month in table.Months)
            sheet.Date(month, CellStyle.MonthHeader);
        sheet.Text("Total", CellStyle.Header);
        foreach (var row in table.Rows)
        {
            sheet.Row();
            sheet.Text(row.Key);
            foreach (var amount in row.Amounts)
                sheet.Number(Major(amount, table), CellStyle.Money);
            sheet.Formula($"SUM({SheetWriter.Cell(1, sheet.RowNumber)}:{SheetWriter.Cell(table.Months.Count, sheet.RowNumber)})", Major(row.Total, table), CellStyle.MoneyTotal);
        }

        var last = sheet.RowNumber;
        sheet.Row();
        sheet.Text("Total", CellStyle.TextTotal);
        for (var column = 0; column <= table.Months.Count; column++)
        {
            var total = column < table.Months.Count ? table.Rows.Sum(row => row.Amounts[column]) : table.Rows.Sum(row => row.Total);
            sheet.Formula($"SUM({SheetWriter.Cell(column + 1, HeaderRow + 1)}:{SheetWriter.Cell(column + 1, last)})", Major(total, table), CellStyle.MoneyTotal);
        }
    }

    internal static decimal Major(long amount, BudgetTable table) => Money.FromMinorUnits(amount, table.Currency).Amount;
}
