using Wfm.Domain.Budget.Views;
using Wfm.Exports.Pack;

namespace Wfm.Exports.Xlsx;

/// <summary>Money by account and month; below it the work and what a contact, a resolution and a productive hour cost.</summary>
internal static class MonthsSheet
{
    internal const string Name = "Months";

    /// <summary>Row of the totals.</summary>
    internal static int TotalRow(BudgetTable accounts) => TableSheet.HeaderRow + accounts.Rows.Count + 1;

    /// <summary>Row of the contacts; productive hours come below it.</summary>
    internal static int ContactsRow(BudgetTable accounts) => TotalRow(accounts) + 2;

    internal static void Add(WorkbookWriter book, FinancePack pack, BudgetTable accounts) =>
        book.Sheet(Name, [26, 14], frozenRows: TableSheet.HeaderRow, frozenColumns: 1, sheet =>
        {
            TableSheet.Rows(sheet, accounts);
            sheet.Row();
            var drivers = pack.Budget.Drivers.ToLookup(driver => driver.Month);
            Work(sheet, accounts, "Contacts", month => drivers[month].Sum(driver => driver.Contacts));
            Work(sheet, accounts, "Productive hours", month => drivers[month].Sum(driver => driver.NetHours));
            var costs = UnitCosts.Of(pack.Budget, pack.Operation.Finance.FirstContactResolution);
            var (total, contacts) = (TotalRow(accounts), ContactsRow(accounts));
            Each(sheet, accounts, "Cost per contact", costs, cost => cost.PerContact, column => $"{SheetWriter.Cell(column, total)}/{SheetWriter.Cell(column, contacts)}");
            var resolved = FormattableString.Invariant($"{pack.Operation.Finance.FirstContactResolution}");
            Each(sheet, accounts, "Cost per resolution", costs, cost => cost.PerResolution, column => $"{SheetWriter.Cell(column, total)}/({SheetWriter.Cell(column, contacts)}*{resolved})");
            Each(sheet, accounts, "Cost per productive hour", costs, cost => cost.PerProductiveHour, column => $"{SheetWriter.Cell(column, total)}/{SheetWriter.Cell(column, contacts + 1)}");
        });

    private static void Work(SheetWriter sheet, BudgetTable accounts, string name, Func<DateOnly, decimal> figure)
    {
        sheet.Row();
        sheet.Text(name);
        var figures = accounts.Months.Select(month => decimal.Round(figure(month), 2)).ToList();
        foreach (var value in figures)
            sheet.Number(value);
        sheet.Formula($"SUM({SheetWriter.Cell(1, sheet.RowNumber)}:{SheetWriter.Cell(figures.Count, sheet.RowNumber)})", figures.Sum(), CellStyle.NumberTotal);
    }

    // Where there is nothing to divide by there is no formula, so that no cell can fail.
    private static void Each(SheetWriter sheet, BudgetTable accounts, string name, IReadOnlyList<UnitCosts> costs, Func<UnitCosts, decimal?> figure, Func<int, string> formula)
    {
        sheet.Row();
        sheet.Text(name);
        for (var column = 1; column <= accounts.Months.Count + 1; column++)
        {
            if (figure(column <= accounts.Months.Count ? costs[column] : costs[0]) is { } value)
                sheet.Formula(formula(column), value, CellStyle.Number);
            else
                sheet.Text(null);
        }
    }
}
