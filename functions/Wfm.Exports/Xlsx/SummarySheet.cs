using System.Globalization;
using Wfm.Domain.Budget.Views;
using Wfm.Exports.Pack;

namespace Wfm.Exports.Xlsx;

/// <summary>What the plan is, money by account and plan year, unit costs, and charts.</summary>
internal static class SummarySheet
{
    private const int FirstAccountRow = 10;
    private const int Year = 12;

    /// <summary>Row of the totals.</summary>
    internal static int TotalRow(FinancePack pack) => FirstAccountRow + pack.Budget.Lines.Select(line => line.Account).Distinct().Count();

    internal static void Add(WorkbookWriter book, FinancePack pack, BudgetTable accounts)
    {
        var last = SheetWriter.Letters(accounts.Months.Count);
        var monthly = new ColumnChart(
            $"Budget by month, {accounts.Currency}",
            $"{MonthsSheet.Name}!$B$1:${last}$1",
            [.. accounts.Rows.Select((_, row) => ($"{MonthsSheet.Name}!$A${row + 2}", $"{MonthsSheet.Name}!$B${row + 2}:${last}${row + 2}"))],
            Stacked: true, Column: 6, Row: 1) { Months = true, Width = 12, Height = 24 };
        var years = (accounts.Months.Count + Year - 1) / Year;
        var byAccount = new ColumnChart(
            $"Budget by account, {accounts.Currency}",
            $"Summary!$A${FirstAccountRow}:$A${FirstAccountRow + accounts.Rows.Count - 1}",
            [("Summary!$" + SheetWriter.Letters(years + 1) + "$" + (FirstAccountRow - 1).ToString(CultureInfo.InvariantCulture), $"Summary!${SheetWriter.Letters(years + 1)}${FirstAccountRow}:${SheetWriter.Letters(years + 1)}${FirstAccountRow + accounts.Rows.Count - 1}")],
            Stacked: false, Column: 6, Row: 27) { Width = 12 };
        book.Sheet("Summary", [28, 18], frozenRows: FirstAccountRow - 1, frozenColumns: 1, sheet => Rows(sheet, pack, accounts, years), monthly, byAccount);
    }

    private static void Rows(SheetWriter sheet, FinancePack pack, BudgetTable accounts, int years)
    {
        sheet.Row();
        sheet.Text($"Budget of {pack.Operation.Name}", CellStyle.Title);
        Fact(sheet, "Plan", pack.Plan);
        Fact(sheet, "Currency", accounts.Currency.Code);
        Fact(sheet, "Price book", pack.Budget.PriceBook);
        Fact(sheet, "Assumptions", pack.Budget.Assumptions);
        Fact(sheet, "Engine", EngineVersion.Current);
        Fact(sheet, "Rounding", $"each line once, half away from zero, to {accounts.Currency.MinorDigits} digits");
        sheet.Row();
        sheet.Header(["Account", .. Enumerable.Range(1, years).Select(year => $"Year {year}"), "Total", "Share"]);
        var totalRow = FirstAccountRow + accounts.Rows.Count;
        var total = accounts.Rows.Sum(row => row.Total);
        foreach (var (index, row) in accounts.Rows.Index())
        {
            sheet.Row();
            sheet.Text(row.Key);
            for (var year = 0; year < years; year++)
                sheet.Formula($"SUM({MonthsSheet.Name}!{Span(year, accounts, index + 2)})", TableSheet.Major(row.Amounts.Skip(year * Year).Take(Year).Sum(), accounts), CellStyle.Money);
            sheet.Formula($"SUM({SheetWriter.Cell(1, sheet.RowNumber)}:{SheetWriter.Cell(years, sheet.RowNumber)})", TableSheet.Major(row.Total, accounts), CellStyle.MoneyTotal);
            if (total != 0)
                sheet.Formula($"{SheetWriter.Cell(years + 1, sheet.RowNumber)}/{SheetWriter.Cell(years + 1, totalRow)}", (decimal)row.Total / total, CellStyle.Percent);
        }

        sheet.Row();
        sheet.Text("Total", CellStyle.TextTotal);
        for (var column = 1; column <= years + 1; column++)
        {
            var sum = column <= years ? accounts.Rows.Sum(row => row.Amounts.Skip((column - 1) * Year).Take(Year).Sum()) : total;
            sheet.Formula($"SUM({SheetWriter.Cell(column, FirstAccountRow)}:{SheetWriter.Cell(column, totalRow - 1)})", TableSheet.Major(sum, accounts), CellStyle.MoneyTotal);
        }

        sheet.Row();
        var costs = UnitCosts.Of(pack.Budget, pack.Operation.Finance.FirstContactResolution)[0];
        var column0 = SheetWriter.Letters(accounts.Months.Count + 1);
        var first = MonthsSheet.ContactsRow(accounts);
        Cost(sheet, "Cost per contact", costs.PerContact, $"{MonthsSheet.Name}!{column0}{first + 2}");
        Cost(sheet, "Cost per resolution", costs.PerResolution, $"{MonthsSheet.Name}!{column0}{first + 3}");
        Cost(sheet, "Cost per productive hour", costs.PerProductiveHour, $"{MonthsSheet.Name}!{column0}{first + 4}");
        sheet.Row();
        Fact(sheet, "Seats, most", pack.Seats.Months.Max(month => month.Seats.Values.Sum()).ToString(CultureInfo.InvariantCulture));
        Fact(sheet, "Named users, most", pack.Seats.Months.Max(month => month.NamedUsers).ToString(CultureInfo.InvariantCulture));
        Fact(sheet, "Concurrent users, most", pack.Seats.Months.Max(month => month.ConcurrentUsers).ToString(CultureInfo.InvariantCulture));
    }

    private static string Span(int year, BudgetTable accounts, int row) =>
        $"{SheetWriter.Cell((year * Year) + 1, row)}:{SheetWriter.Cell(Math.Min((year + 1) * Year, accounts.Months.Count), row)}";

    private static void Fact(SheetWriter sheet, string name, string value)
    {
        sheet.Row();
        sheet.Text(name);
        sheet.Text(value);
    }

    private static void Cost(SheetWriter sheet, string name, decimal? value, string cell)
    {
        sheet.Row();
        sheet.Text(name);
        if (value is { } cost)
            sheet.Formula(cell, cost, CellStyle.Number);
    }
}
